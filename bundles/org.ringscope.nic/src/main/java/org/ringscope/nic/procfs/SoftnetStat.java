package org.ringscope.nic.procfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code /proc/net/softnet_stat}: a line a processor that is online, its columns hexadecimal numbers of 32 bits
 * (net/core/net-procfs.c, softnet_seq_show).
 *
 * @param unread lines that are not of this form, each with its number
 */
public record SoftnetStat(List<Row> rows, List<String> unread) {
  private static final Pattern LINE = Pattern.compile("\\s*[0-9a-fA-F]{1,8}(\\s+[0-9a-fA-F]{1,8}){2,31}\\s*");

  private static final int PROCESSED = 0;
  private static final int DROPPED = 1;
  private static final int TIME_SQUEEZE = 2;
  private static final int RECEIVED_RPS = 9;
  private static final int FLOW_LIMIT = 10;
  private static final int BACKLOG = 11;
  private static final int PROCESSOR = 12;

  /**
   * A processor's line.
   *
   * @param processor its number; kernels before 5.10 do not print it, and then it is the line's, which is wrong if a
   *     processor in front was offline
   * @param processed packets that passed its softirq
   * @param dropped packets that found its backlog full
   * @param timeSqueeze how often the softirq ended with work left, its budget or time used up
   * @param receivedRps interrupts from other processors that handed it packets
   * @param flowLimit packets that the flow limit dropped
   * @param backlog packets waiting at the moment of the dump
   */
  public record Row(
      int processor,
      long processed,
      long dropped,
      long timeSqueeze,
      long receivedRps,
      long flowLimit,
      long backlog) {
    private Row since(Row before) {
      return new Row(
          processor,
          difference(processed, before.processed),
          difference(dropped, before.dropped),
          difference(timeSqueeze, before.timeSqueeze),
          difference(receivedRps, before.receivedRps),
          difference(flowLimit, before.flowLimit),
          backlog);
    }

    private static long difference(long after, long before) {
      return after - before & 0xffff_ffffL;
    }
  }

  public static SoftnetStat read(String text) {
    List<Row> rows = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (LINE.matcher(line).matches()) {
        rows.add(row(line.strip().split("\\s+"), rows.size()));
      } else if (!line.isBlank()) {
        unread.add("line " + (i + 1) + ": " + line.strip());
      }
    }
    return new SoftnetStat(List.copyOf(rows), List.copyOf(unread));
  }

  private static Row row(String[] columns, int line) {
    return new Row(
        columns.length > PROCESSOR ? (int) column(columns, PROCESSOR) : line,
        column(columns, PROCESSED),
        column(columns, DROPPED),
        column(columns, TIME_SQUEEZE),
        column(columns, RECEIVED_RPS),
        column(columns, FLOW_LIMIT),
        column(columns, BACKLOG));
  }

  /** 0 for a column that the kernel is too old to print. */
  private static long column(String[] columns, int index) {
    return index < columns.length ? Long.parseLong(columns[index], 16) : 0;
  }

  /** What happened since {@code before}; counts are 32 bits wide and wrap, the backlog is the later one's. */
  public SoftnetStat since(SoftnetStat before) {
    List<Row> changes = new ArrayList<>();
    for (Row row : rows) {
      changes.add(before.of(row.processor).map(row::since).orElse(row));
    }
    return new SoftnetStat(List.copyOf(changes), unread);
  }

  /** The line of {@code processor}, if it was online. */
  public Optional<Row> of(int processor) {
    return rows.stream().filter(row -> row.processor == processor).findFirst();
  }
}
