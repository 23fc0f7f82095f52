package org.ringscope.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.prediction.PredictionReport;

/** What {@code predict --json} prints, as {@code ringscope-prediction-1.schema.json} beside this class describes it. */
public final class JsonPrediction {
  /** Name and version of the format. */
  public static final String SCHEMA = "ringscope-prediction-1";

  private final PredictionReport report;
  private final JsonGenerator json;

  private JsonPrediction(PredictionReport report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  /** Writes to {@code out} and flushes, but does not close it. */
  public static void write(PredictionReport report, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonText.to(out)) {
      json.writeStartObject();
      JsonCapture.writeHead(json, SCHEMA, report.toolVersion());
      new JsonPrediction(report, json).writeBody();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void writeBody() throws IOException {
    JsonText.write(json, "device", report.device());
    json.writeNumberField("frames", report.frames());
    json.writeNumberField("packets", report.packets());
    json.writeNumberField("merged_frames", report.mergedFrames());
    writeRings();
    writeVerdict(report.verdict());
    write("unsteered", report.unsteeredShare());
    write("imbalance", report.imbalance());
    write("gini", report.gini());
    write("imbalance_floor", report.imbalanceFloor());
    writeBlame();
    write(report.recorded());
    write(report.key());
    JsonText.write(json, "notes", report.notes());
    JsonSources.write(json, report.sources());
    if (report.advice() != null) {
      write(report.advice());
    }
  }

  private void writeRings() throws IOException {
    json.writeArrayFieldStart("rings");
    for (PredictionReport.Ring ring : report.rings()) {
      json.writeStartObject();
      json.writeNumberField("ring", ring.ring());
      json.writeNumberField("predicted", ring.predicted());
      JsonText.write(json, "real", ring.real());
      JsonText.write(json, "real_kind", ring.realKind());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeVerdict(PredictionReport.VerdictText verdict) throws IOException {
    json.writeStringField("verdict", verdict.kind());
    write("confidence", verdict.confidence());
    JsonText.write(json, "hypothesis", verdict.hypothesis());
    write("misplaced", verdict.misplaced());
    JsonText.write(json, "runner_up", verdict.runnerUp());
    write("runner_up_misplaced", verdict.runnerUp() == null ? null : verdict.runnerUpMisplaced());
    JsonText.write(json, "text", verdict.text());
  }

  private void writeBlame() throws IOException {
    json.writeArrayFieldStart("hot_flows");
    for (PredictionReport.Flow flow : report.hotFlows()) {
      json.writeStartObject();
      JsonText.write(json, "flow", flow.flow());
      json.writeNumberField("ring", flow.ring());
      json.writeNumberField("packets", flow.packets());
      json.writeNumberField("bytes", flow.bytes());
      write("share_of_ring", flow.shareOfRing());
      write("share_of_total", flow.shareOfTotal());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("causes");
    for (PredictionReport.Reason reason : report.causes()) {
      json.writeStartObject();
      json.writeStringField("cause", reason.cause());
      json.writeNumberField("ring", reason.ring());
      write("share", reason.share());
      JsonText.write(json, "text", reason.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(PredictionReport.@Nullable Recorded recorded) throws IOException {
    if (recorded == null) {
      json.writeNullField("recorded");
      return;
    }
    json.writeObjectFieldStart("recorded");
    json.writeNumberField("packets_with_queue", recorded.withQueue());
    json.writeNumberField("packets_as_predicted", recorded.sameQueue());
    json.writeNumberField("flows_with_hash", recorded.flowsHashed());
    json.writeNumberField("flows_as_predicted", recorded.sameHash());
    json.writeEndObject();
  }

  private void write(PredictionReport.@Nullable SolvedKey key) throws IOException {
    if (key == null) {
      json.writeNullField("solved_key");
      return;
    }
    json.writeObjectFieldStart("solved_key");
    JsonText.write(json, "key", key.key());
    json.writeNumberField("determined_bits", key.determinedBits());
    json.writeNumberField("bits", key.bits());
    json.writeNumberField("flows", key.flows());
    json.writeEndObject();
  }

  private void write(PredictionReport.AdviceText advice) throws IOException {
    json.writeObjectFieldStart("advice");
    write("now", advice.now());
    write("gini", advice.gini());
    write("bound", advice.bound());
    write("largest_flow", advice.largestFlow());
    json.writeBooleanField("judged_apart", advice.judgedApart());
    json.writeArrayFieldStart("suggestions");
    for (PredictionReport.Proposal proposal : advice.suggestions()) {
      json.writeStartObject();
      write("found", proposal.found());
      write("judged", proposal.judged());
      write("gini", proposal.gini());
      json.writeArrayFieldStart("commands");
      for (PredictionReport.Line line : proposal.commands()) {
        json.writeStartObject();
        JsonText.write(json, "command", line.command());
        JsonText.write(json, "undo", line.undo());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(String name, @Nullable Double number) throws IOException {
    JsonText.write(json, name, number);
  }
}
