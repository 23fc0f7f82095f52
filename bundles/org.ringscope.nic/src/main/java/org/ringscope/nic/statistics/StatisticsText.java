package org.ringscope.nic.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code ethtool -S}: behind the line {@code NIC statistics:} one line a counter, name, colon and decimal number
 * (ethtool.c, do_gnicstats). The text may hold other dumps and prompts around it; a dump whose heading was cut off, as
 * grep does, is read behind the command that a prompt shows, or if nothing else is in the text.
 *
 * <p>vmxnet3 prints a heading a queue whose lines are indented more: their names get it in front.
 */
public final class StatisticsText {
  /** Longest name that is believed; the kernel's have 32 bytes at most (ETH_GSTRING_LEN), headings come on top. */
  private static final int LONGEST_NAME = 128;

  /** Longest line that is looked at: expressions take a time that grows faster than what they match. */
  private static final int LONGEST_LINE = 512;

  private static final int SHOWN = 80;

  private static final Pattern HEADING = Pattern.compile("(NIC statistics|Standard stats for .*|.* statistics):");
  private static final Pattern COMMAND = Pattern.compile(".*[#$>].*ethtool\\s.*(-S|--statistics)\\b.*");
  private static final Pattern DRIVER = Pattern.compile("driver:\\s*(\\S+)");
  private static final Pattern COUNTER = Pattern.compile("(\\s*)(\\S.*?)\\s*:\\s*(\\d{1,20})");
  private static final Pattern QUEUE_HEADING = Pattern.compile("[RT]x Queue#");
  private static final Pattern OTHER_DUMP = Pattern.compile("[#$>].*|.*[#$>].*ethtool\\s.*|\\S.*:");

  private final List<RawCounter> counters = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private String driver = "";
  private boolean inside;
  private String queue = "";
  private int queueIndent;

  private StatisticsText() {}

  public static RawStatistics read(String text) {
    List<String> lines = text.lines().map(StatisticsText::bounded).toList();
    StatisticsText reader = new StatisticsText();
    reader.inside = lines.stream().noneMatch(line -> isHeading(line.strip()) || OTHER_DUMP.matcher(line).matches());
    for (int i = 0; i < lines.size(); i++) {
      reader.take(lines.get(i), i + 1);
    }
    return new RawStatistics(reader.driver, List.copyOf(reader.counters), List.copyOf(reader.unread));
  }

  /** A line that is too long to be one of ethtool's keeps its start, which then is no counter. */
  private static String bounded(String line) {
    return line.length() <= LONGEST_LINE ? line.stripTrailing() : line.substring(0, SHOWN) + "...";
  }

  private static boolean isHeading(String line) {
    return HEADING.matcher(line).matches();
  }

  private void take(String line, int number) {
    String words = line.strip();
    Matcher driverLine = DRIVER.matcher(words);
    if (words.isEmpty()) {
      return;
    }
    if (driverLine.matches()) {
      driver = driverLine.group(1);
    } else if (isHeading(words) || COMMAND.matcher(words).matches()) {
      inside = true;
      queue = "";
    } else if (inside) {
      takeCounter(line, number);
    }
  }

  private void takeCounter(String line, int number) {
    Matcher counter = COUNTER.matcher(line);
    if (counter.matches() && counter.group(2).length() <= LONGEST_NAME && fits(counter.group(3))) {
      add(counter.group(1).length(), counter.group(2), counter.group(3), number);
    } else if (OTHER_DUMP.matcher(line).matches()) {
      inside = false;
    } else {
      unread.add("line " + number + ": " + line.strip());
    }
  }

  private static boolean fits(String digits) {
    return digits.length() < 20 || digits.compareTo(Long.toUnsignedString(-1)) <= 0;
  }

  private void add(int indent, String name, String value, int number) {
    long count = Long.parseUnsignedLong(value);
    if (QUEUE_HEADING.matcher(name).matches()) {
      queue = name + ": " + value + "/";
      queueIndent = indent;
    } else if (!queue.isEmpty() && indent <= queueIndent && queueIndent > 0) {
      queue = "";
    }
    boolean heads = QUEUE_HEADING.matcher(name).matches();
    counters.add(new RawCounter(heads ? name : queue + name, count, number));
  }
}
