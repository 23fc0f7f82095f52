package org.ringscope.nic.procfs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code /proc/interrupts}, as kernel/irq/proc.c (show_interrupts) prints it: a heading of the processors that are
 * online, whose numbers may have gaps, then a line an interrupt with a count for each of them.
 *
 * @param processors numbers of the columns' processors
 * @param unread lines that are neither, each with its number
 */
public record InterruptTable(List<Integer> processors, List<InterruptLine> lines, List<String> unread) {
  /** Longest text behind the counts that is looked at; the kernel's have a few dozen characters. */
  private static final int LONGEST_DESCRIPTION = 1024;

  private static final Pattern PROCESSOR = Pattern.compile("CPU\\d+");
  private static final Pattern LINE = Pattern.compile("\\s*(\\w+):\\s*(.*)");
  private static final Pattern COUNT = Pattern.compile("\\d{1,19}");

  /** Actions stand behind the trigger, the last word that says how the line is raised. */
  private static final Pattern ACTIONS =
      Pattern.compile("(?<chip>.*?\\b(?:[Ee]dge|[Ll]evel|fasteoi|\\d+-\\w+))\\s+(?<actions>\\S.*)");

  /** What {@code /proc/interrupts} says; without its heading nothing can be told. */
  public static InterruptTable read(String text) {
    List<Integer> processors = new ArrayList<>();
    List<InterruptLine> lines = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    List<String> all = text.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i);
      Matcher interrupt = LINE.matcher(line);
      if (isHeading(line)) {
        processors.clear();
        Arrays.stream(line.strip().split("\\s+")).map(InterruptTable::number).forEach(processors::add);
      } else if (interrupt.matches() && !processors.isEmpty()) {
        lines.add(line(interrupt.group(1), interrupt.group(2), processors.size()));
      } else if (!line.isBlank()) {
        unread.add("line " + (i + 1) + ": " + line.strip());
      }
    }
    return new InterruptTable(List.copyOf(processors), List.copyOf(lines), List.copyOf(unread));
  }

  private static boolean isHeading(String line) {
    return line.strip().startsWith("CPU")
        && Arrays.stream(line.strip().split("\\s+")).allMatch(word -> PROCESSOR.matcher(word).matches());
  }

  /** A number beyond all processors is one that no processor has. */
  private static int number(String processor) {
    String digits = processor.substring("CPU".length());
    return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static InterruptLine line(String id, String rest, int processors) {
    String[] words = rest.split("\\s+");
    List<Long> counts = new ArrayList<>();
    int at = 0;
    while (at < words.length && counts.size() < processors && COUNT.matcher(words[at]).matches()) {
      counts.add(Long.parseLong(words[at++]));
    }
    String description = String.join(" ", Arrays.asList(words).subList(at, words.length));
    Matcher actions = ACTIONS.matcher(description);
    return Character.isDigit(id.charAt(0)) && description.length() <= LONGEST_DESCRIPTION && actions.matches()
        ? new InterruptLine(
            id, List.copyOf(counts), List.of(actions.group("actions").split(",\\s*")), actions.group("chip"))
        : new InterruptLine(id, List.copyOf(counts), List.of(), description);
  }

  /** Interrupts since {@code before}; counts of the kernel are 32 bits wide and wrap. */
  public InterruptTable since(InterruptTable before) {
    Map<String, InterruptLine> earlier = new HashMap<>();
    before.lines.forEach(line -> earlier.put(line.id(), line));
    List<InterruptLine> changes = new ArrayList<>();
    for (InterruptLine line : lines) {
      List<Long> counts = new ArrayList<>();
      for (int i = 0; i < line.counts().size(); i++) {
        long first = i < processors.size() ? before.count(earlier.get(line.id()), processors.get(i)) : 0;
        counts.add(line.counts().get(i) - first & 0xffff_ffffL);
      }
      changes.add(new InterruptLine(line.id(), List.copyOf(counts), line.actions(), line.description()));
    }
    return new InterruptTable(processors, List.copyOf(changes), unread);
  }

  /** Of {@code processor}; 0 where the line or the processor was not there. */
  private long count(@Nullable InterruptLine line, int processor) {
    int column = processors.indexOf(processor);
    return line == null || column < 0 || column >= line.counts().size() ? 0 : line.counts().get(column);
  }

  /**
   * The vectors of rings, by the names that drivers give them.
   *
   * @param device name or bus address that the vector's name has to hold; empty for all. Names that tell neither, as
   *     {@code virtio0-input.0}, are always among them
   */
  public List<RingVector> rings(String device) {
    List<RingVector> rings = new ArrayList<>();
    for (InterruptLine line : lines) {
      for (String action : line.actions()) {
        RingVector.of(action, line).filter(ring -> ring.mayBelongTo(device)).ifPresent(rings::add);
      }
    }
    return List.copyOf(rings);
  }

  /** The processor that took most of {@code line}'s interrupts, or -1 if there were none. */
  public int busiestProcessor(InterruptLine line) {
    int busiest = -1;
    long most = 0;
    for (int i = 0; i < line.counts().size() && i < processors.size(); i++) {
      if (line.counts().get(i) > most) {
        most = line.counts().get(i);
        busiest = processors.get(i);
      }
    }
    return busiest;
  }
}
