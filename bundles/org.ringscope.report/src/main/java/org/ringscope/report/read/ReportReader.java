package org.ringscope.report.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.CaptureSummary;
import org.ringscope.report.Counts;
import org.ringscope.report.FlowResult;
import org.ringscope.report.MergeSummary;
import org.ringscope.report.MirrorResult;
import org.ringscope.report.ProtocolColumn;
import org.ringscope.report.ProtocolSummary;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingResult;
import org.ringscope.report.ScenarioSummary;
import org.ringscope.report.SettingSource;
import org.ringscope.report.StageResult;
import org.ringscope.report.Totals;
import org.ringscope.report.format.JsonInfo;
import org.ringscope.report.format.JsonReport;
import org.ringscope.report.placement.PlacementReport;

/** Reads the JSON of {@code replay --report} and {@code report merge} back. */
public final class ReportReader {
  private static final String SCHEMA = "schema";

  private ReportReader() {}

  /**
   * The report that {@link JsonReport} wrote.
   *
   * @param json the whole document
   * @param file what to call it in messages
   * @throws ReportSyntaxException if it is something else, damaged, or contradicts itself
   */
  public static ReplayReport read(byte[] json, String file) throws IOException {
    JsonObject root = JsonTree.read(json, file);
    checkSchema(root, file);
    CaptureSummary capture = CaptureReader.capture(root.object("capture"));
    ReplayReport report = new ReplayReport(
        root.object("tool").text("version"),
        scenario(root.object("scenario")),
        capture,
        CaptureReader.verdict(root.object("verdict")),
        rings(root),
        root.counts("device_drops"),
        totals(root.object("totals")),
        protocols(root.object("protocols")),
        root.counts("marks"),
        stages(root),
        flows(root),
        mirrors(root),
        placement(root, capture),
        merged(root));
    try {
      report.checkSums();
    } catch (ArithmeticException tooLarge) {
      throw root.wrong("totals", "counts whose sum fits in 63 bits, and so do the rings' packets and placed bytes");
    }
    return report;
  }

  private static void checkSchema(JsonObject root, String file) throws ReportSyntaxException {
    if (!root.has(SCHEMA)) {
      throw new ReportSyntaxException(file,
          "this is no report of ringscope: it has no \"schema\"; replay --report X.json writes one");
    }
    String schema = root.text(SCHEMA);
    if (schema.equals(JsonInfo.SCHEMA)) {
      throw root.wrong(SCHEMA, '"' + JsonReport.SCHEMA + "\", not \"" + schema
          + "\": info --json has no rings; take replay --report X.json");
    }
    if (!schema.equals(JsonReport.SCHEMA)) {
      throw root.wrong(SCHEMA, '"' + JsonReport.SCHEMA + "\", the one this version of ringscope reads, not \""
          + schema + '"');
    }
  }

  private static ScenarioSummary scenario(JsonObject from) throws ReportSyntaxException {
    return new ScenarioSummary(
        from.text("profile"),
        from.number("rings"),
        from.number("ring_size"),
        from.text("hash_function"),
        from.number("indirection_size"),
        from.text("host"),
        from.textOrNull("filter"),
        from.textOrNull("from"),
        from.textOrNull("to"),
        from.texts("local"),
        from.textOrNull("settings_sha256"),
        from.has("sources") ? sources(from) : List.of());
  }

  private static List<SettingSource> sources(JsonObject scenario) throws ReportSyntaxException {
    List<SettingSource> sources = new ArrayList<>();
    for (JsonObject source : scenario.objects("sources")) {
      sources.add(new SettingSource(source.text("setting"), source.text("value"), source.text("source")));
    }
    return sources;
  }

  private static List<RingResult> rings(JsonObject root) throws ReportSyntaxException {
    List<RingResult> rings = new ArrayList<>();
    for (JsonObject ring : root.objects("rings")) {
      rings.add(new RingResult(ring.number("ring"), ring.text("device"), direction(ring), ring.count("packets"),
          ring.count("bytes"), ring.count("captured_bytes"), ring.counts("drops"), ring.flag("modelled"),
          service(ring), ring.has("frames") ? ring.counts("frames") : Counts.none(),
          ring.has("steered") ? ring.count("steered") : 0));
    }
    return rings;
  }

  private static RingResult.@Nullable Service service(JsonObject ring) throws ReportSyntaxException {
    return ring.has("interrupts")
        ? new RingResult.Service(
            ring.count("interrupts"), ring.count("polls"), ring.count("polled_packets"), ring.count("most_waiting"))
        : null;
  }

  private static RingResult.Direction direction(JsonObject ring) throws ReportSyntaxException {
    String id = ring.text("direction");
    for (RingResult.Direction direction : RingResult.Direction.values()) {
      if (direction.id().equals(id)) {
        return direction;
      }
    }
    throw ring.wrong("direction", "receive or send, not \"" + id + '"');
  }

  private static Totals totals(JsonObject from) throws ReportSyntaxException {
    return new Totals(from.count("in"), from.count("delivered"), from.count("diverted"), from.counts("dropped"),
        traffic(from.object("received")), traffic(from.object("sent")));
  }

  private static Totals.Traffic traffic(JsonObject from) throws ReportSyntaxException {
    return new Totals.Traffic(from.count("packets"), from.count("bytes"));
  }

  private static ProtocolSummary protocols(JsonObject from) throws ReportSyntaxException {
    Map<ProtocolColumn, Long> counts = new EnumMap<>(ProtocolColumn.class);
    for (ProtocolColumn column : ProtocolColumn.values()) {
      if (from.has(column.id())) {
        counts.put(column, from.count(column.id()));
      }
    }
    return new ProtocolSummary(counts);
  }

  private static List<StageResult> stages(JsonObject root) throws ReportSyntaxException {
    List<StageResult> stages = new ArrayList<>();
    for (JsonObject stage : root.objects("stages")) {
      stages.add(new StageResult(stage.text("name"), stage.count("in"), stage.count("made"), stage.count("out"),
          stage.count("delivered"), stage.count("diverted"), stage.count("merged"), stage.count("dropped"),
          stage.count("held")));
    }
    return stages;
  }

  private static List<FlowResult> flows(JsonObject root) throws ReportSyntaxException {
    List<FlowResult> flows = new ArrayList<>();
    for (JsonObject flow : root.objects("flows")) {
      flows.add(new FlowResult(flow.text("flow"), flow.text("ring"), flow.count("packets"), flow.count("bytes")));
    }
    return flows;
  }

  private static List<MirrorResult> mirrors(JsonObject root) throws ReportSyntaxException {
    List<MirrorResult> mirrors = new ArrayList<>();
    if (root.has("mirrors")) {
      for (JsonObject mirror : root.objects("mirrors")) {
        mirrors.add(new MirrorResult(mirror.text("name"), mirror.text("source"), mirror.text("handling"),
            mirror.text("binding"), mirror.count("matched"), mirror.count("packets"), mirror.count("bytes"),
            mirror.count("captured_bytes"), mirror.count("truncated"), mirror.counts("lost"),
            mirror.count("most_waiting")));
      }
    }
    return mirrors;
  }

  private static @Nullable PlacementReport placement(JsonObject root, CaptureSummary capture)
      throws ReportSyntaxException {
    if (!root.has("placement")) {
      return null;
    }
    long start = Objects.requireNonNullElse(capture.firstNanos(), 0L);
    return PlacementReader.placement(root.object("placement"), start);
  }

  private static @Nullable MergeSummary merged(JsonObject root) throws ReportSyntaxException {
    if (!root.has("merged")) {
      return null;
    }
    JsonObject from = root.object("merged");
    List<ScenarioSummary> others = new ArrayList<>();
    for (JsonObject scenario : from.objects("other_scenarios")) {
      others.add(scenario(scenario));
    }
    return new MergeSummary(from.wholeNumber("reports", 2, Long.MAX_VALUE), others,
        from.count("flow_packets_unlisted_at_most"));
  }
}
