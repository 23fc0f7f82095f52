package org.ringscope.report.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ringscope.report.Counts;
import org.ringscope.report.InputFile;
import org.ringscope.report.MirrorResult;
import org.ringscope.report.ProtocolColumn;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.Totals;
import org.ringscope.report.placement.DirectionResult;

/**
 * The report for spreadsheets: one table with one header line, so that it opens, sorts, filters and pivots as it is
 * (RFC 4180, UTF-8).
 *
 * <p>The column {@code section} says what a row is about: {@code ring} (one row a ring, one column a drop cause),
 * {@code frames} (what the ring's packets are, the counter's id in the column {@code text}), {@code total},
 * {@code device_drop}, {@code protocol}, {@code mark}, {@code stage}, {@code flow}, {@code mirror},
 * {@code mirror_lost}, {@code placement} and {@code placement_cause} (a stream's payload bytes by how they came to
 * their buffer, and why not directly; the id in the column {@code text}), and {@code about} (words in the column
 * {@code text}). Cells that don't apply are empty; numbers are plain digits.
 */
public final class CsvReport implements ReportWriter {
  private static final String DROP_PREFIX = "drop_";
  private static final List<String> COLUMNS = List.of(
      "section", "name", "device", "direction", "packets", "bytes", "captured_bytes", "share", "conversations",
      "drops");
  private static final String STEERED = "steered";
  private static final List<String> SERVICE = List.of("interrupts", "polls", "polled_packets", "most_waiting");

  @Override
  public void write(ReplayReport report, OutputStream out) throws IOException {
    var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    var columns = columns(report);
    writeLine(text, columns);
    for (Map<String, String> row : rows(report)) {
      writeLine(text, columns.stream().map(column -> row.getOrDefault(column, "")).toList());
    }
    text.flush();
  }

  private static List<String> columns(ReplayReport report) {
    var columns = new ArrayList<>(COLUMNS);
    if (report.rings().stream().anyMatch(ring -> ring.service() != null)) {
      columns.addAll(SERVICE);
    }
    if (RingResult.anySteered(report.rings())) {
      columns.add(STEERED);
    }
    causes(report).forEach(cause -> columns.add(DROP_PREFIX + cause));
    columns.add("text");
    return columns;
  }

  private static Set<String> causes(ReplayReport report) {
    var causes = new TreeSet<>(report.totals().dropped().keySet());
    report.rings().forEach(ring -> causes.addAll(ring.drops().keySet()));
    return causes;
  }

  private static List<Map<String, String>> rows(ReplayReport report) {
    var rows = new ArrayList<Map<String, String>>();
    Set<String> causes = causes(report);
    report.rings().forEach(ring -> rows.add(ring(ring, report.totals().in(), causes)));
    report.rings().forEach(ring -> addFrames(rows, ring));
    addTotals(rows, report.totals(), causes);
    report.deviceDrops().forEach((cause, packets) -> rows.add(packets("device_drop", cause, packets)));
    addProtocols(rows, report);
    report.marks().forEach((mark, packets) -> rows.add(packets("mark", mark, packets)));
    report.stages().forEach(stage -> {
      var row = packets("stage", stage.name(), stage.in() + stage.made());
      row.put("drops", Long.toString(stage.dropped()));
      rows.add(row);
    });
    report.flows().forEach(flow -> {
      var row = packets("flow", flow.flow(), flow.packets());
      row.put("bytes", Long.toString(flow.bytes()));
      row.put("share", Shares.decimal(report.share(flow)));
      row.put("text", flow.ring());
      rows.add(row);
    });
    report.mirrors().forEach(mirror -> addMirror(rows, mirror));
    if (report.placement() != null) {
      report.placement().directions().forEach(direction -> addDirection(rows, direction));
    }
    addAbout(rows, report);
    return rows;
  }

  private static Map<String, String> ring(RingResult ring, long in, Set<String> causes) {
    var row = packets("ring", ring.name(), ring.packets());
    row.put("device", ring.device());
    row.put("direction", ring.direction().id());
    row.put("bytes", Long.toString(ring.bytes()));
    row.put("captured_bytes", Long.toString(ring.capturedBytes()));
    row.put("share", Shares.decimal(Shares.of(ring.packets(), in)));
    row.put(STEERED, Long.toString(ring.steered()));
    putDrops(row, ring.drops(), causes);
    RingResult.Service service = ring.service();
    if (service != null) {
      row.put("interrupts", Long.toString(service.interrupts()));
      row.put("polls", Long.toString(service.polls()));
      row.put("polled_packets", Long.toString(service.polledPackets()));
      row.put("most_waiting", Long.toString(service.mostWaiting()));
    }
    return row;
  }

  private static void addFrames(List<Map<String, String>> rows, RingResult ring) {
    ring.frames().forEach((id, packets) -> {
      var row = packets("frames", ring.name(), packets);
      row.put("device", ring.device());
      row.put("direction", ring.direction().id());
      row.put("text", id);
      rows.add(row);
    });
  }

  /** What a mirror lost stands in rows of its own, the cause's id in the column {@code text}. */
  private static void addMirror(List<Map<String, String>> rows, MirrorResult mirror) {
    var row = packets("mirror", mirror.name(), mirror.packets());
    row.put("bytes", Long.toString(mirror.bytes()));
    row.put("captured_bytes", Long.toString(mirror.capturedBytes()));
    row.put("drops", Long.toString(Counts.sum(mirror.lost())));
    row.put("text", mirror.binding() + ", " + mirror.source());
    rows.add(row);
    mirror.lost().forEach((cause, packets) -> {
      var lost = packets("mirror_lost", mirror.name(), packets);
      lost.put("text", cause);
      rows.add(lost);
    });
  }

  private static void addDirection(List<Map<String, String>> rows, DirectionResult direction) {
    direction.fates().forEach((fate, bytes) -> rows.add(payload("placement", direction, fate, bytes)));
    direction.causes().forEach((cause, bytes) -> rows.add(payload("placement_cause", direction, cause, bytes)));
  }

  private static Map<String, String> payload(String section, DirectionResult direction, String id, long bytes) {
    var row = new HashMap<String, String>();
    row.put("section", section);
    row.put("name", direction.stream() + " " + direction.flow());
    row.put("bytes", Long.toString(bytes));
    row.put("share", Shares.decimal(Shares.of(bytes, direction.bytes())));
    row.put("text", id);
    return row;
  }

  private static void addTotals(List<Map<String, String>> rows, Totals totals, Set<String> causes) {
    var in = packets("total", "in", totals.in());
    in.put("bytes", Long.toString(totals.received().bytes() + totals.sent().bytes()));
    rows.add(in);
    rows.add(traffic("received", totals.received()));
    rows.add(traffic("sent", totals.sent()));
    rows.add(packets("total", "delivered", totals.delivered()));
    rows.add(packets("total", "diverted", totals.diverted()));
    var dropped = packets("total", "dropped", totals.droppedInAll());
    putDrops(dropped, totals.dropped(), causes);
    rows.add(dropped);
  }

  private static Map<String, String> traffic(String name, Totals.Traffic traffic) {
    var row = packets("total", name, traffic.packets());
    row.put("bytes", Long.toString(traffic.bytes()));
    return row;
  }

  /** Conversations stand in their protocol's row, in a column of their own: a column has one unit. */
  private static void addProtocols(List<Map<String, String>> rows, ReplayReport report) {
    var counts = report.protocols().counts();
    counts.forEach((column, count) -> {
      if (column != ProtocolColumn.TCP_CONVERSATIONS && column != ProtocolColumn.UDP_CONVERSATIONS) {
        var row = packets("protocol", column.id(), count);
        var conversations = switch (column) {
          case TCP -> counts.get(ProtocolColumn.TCP_CONVERSATIONS);
          case UDP -> counts.get(ProtocolColumn.UDP_CONVERSATIONS);
          default -> null;
        };
        if (conversations != null) {
          row.put("conversations", conversations.toString());
        }
        rows.add(row);
      }
    });
  }

  private static void addAbout(List<Map<String, String>> rows, ReplayReport report) {
    rows.add(about("verdict", report.verdict().text()));
    for (InputFile file : report.capture().files()) {
      rows.add(about("file", file.name()));
      if (file.damage() != null) {
        rows.add(about("damage", file.damage().toString()));
      }
    }
    rows.add(about("profile", report.scenario().profile()));
    if (report.scenario().settingsSha256() != null) {
      rows.add(about("settings_sha256", report.scenario().settingsSha256()));
    }
    rows.add(about("tool_version", report.toolVersion()));
  }

  private static Map<String, String> about(String name, String text) {
    var row = new HashMap<String, String>();
    row.put("section", "about");
    row.put("name", name);
    row.put("text", text);
    return row;
  }

  private static Map<String, String> packets(String section, String name, long packets) {
    var row = new HashMap<String, String>();
    row.put("section", section);
    row.put("name", name);
    row.put("packets", Long.toString(packets));
    return row;
  }

  private static void putDrops(Map<String, String> row, Map<String, Long> drops, Set<String> causes) {
    causes.forEach(cause -> row.put(DROP_PREFIX + cause, drops.getOrDefault(cause, 0L).toString()));
    row.put("drops", Long.toString(Counts.sum(drops)));
  }

  private static void writeLine(Writer out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.write(i == 0 ? "" : ",");
      out.write(cell(cells.get(i)));
    }
    out.write("\r\n");
  }

  /**
   * A cell as RFC 4180, 2 writes it. Spreadsheets run what begins with {@code = + - @} (or a tab or line end before
   * them) as a formula, even within quotes; an apostrophe before it makes it text.
   */
  static String cell(String text) {
    String safe = SafeText.wellFormed(text);
    if (!safe.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(safe.charAt(0)) >= 0) {
      safe = "'" + safe;
    }
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c < ' ');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
