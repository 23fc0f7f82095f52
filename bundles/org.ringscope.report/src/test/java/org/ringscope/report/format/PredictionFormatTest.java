package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringscope.report.SettingSource;
import org.ringscope.report.prediction.PredictionReport;
import org.ringscope.report.prediction.PredictionReport.AdviceText;
import org.ringscope.report.prediction.PredictionReport.Flow;
import org.ringscope.report.prediction.PredictionReport.Line;
import org.ringscope.report.prediction.PredictionReport.Proposal;
import org.ringscope.report.prediction.PredictionReport.Reason;
import org.ringscope.report.prediction.PredictionReport.Recorded;
import org.ringscope.report.prediction.PredictionReport.Ring;
import org.ringscope.report.prediction.PredictionReport.SolvedKey;
import org.ringscope.report.prediction.PredictionReport.VerdictText;

class PredictionFormatTest {
  private static final String HOT = "tcp4 10.0.0.1:1 > 10.0.0.2:2";

  @Test
  void theSchemaDescribesAFullReportAndABareOne() throws IOException {
    Schemas.assertValid(JsonPrediction.SCHEMA, json(full("delta")));
    Schemas.assertValid(JsonPrediction.SCHEMA, json(bare()));
  }

  @Test
  void fixedKeysAreThere() throws IOException {
    JsonNode report = Schemas.MAPPER.readTree(json(full("delta")));
    assertEquals(1_600, report.at("/rings/1/predicted").intValue());
    assertEquals(1_700, report.at("/rings/1/real").intValue());
    assertEquals("delta", report.at("/rings/1/real_kind").textValue());
    assertEquals(0.97, report.get("confidence").doubleValue());
    assertEquals(1.6, report.get("imbalance").doubleValue());
    assertEquals(HOT, report.at("/hot_flows/0/flow").textValue());
    assertTrue(Schemas.MAPPER.readTree(json(bare())).at("/rings/0/real").isNull());
  }

  @Test
  void theTableShowsPredictedBesideReal() {
    List<String> lines = new TextPrediction(false).format(full("delta")).lines().toList();
    assertTrue(lines.contains("RING  PREDICTED  SHARE   REAL  SHARE  DIFFERENCE"), lines::toString);
    assertTrue(lines.contains(
        "   1      1,600  80.0%  1,700  85.0%       +5.0%  ##############################"), lines::toString);
    assertTrue(lines.contains("    ethtool -X eth0 equal 2"));
    assertTrue(lines.contains("      undo: ethtool -X eth0 default"));
    assertTrue(lines.stream().allMatch(line -> line.length() <= 100));
  }

  @Test
  void totalsSaySo() {
    assertTrue(new TextPrediction(true).format(full("total")).contains("REAL (TOTAL)"));
    assertFalse(new TextPrediction(true).format(bare()).contains("REAL"));
  }

  private static String json(PredictionReport report) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonPrediction.write(report, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static PredictionReport full(String kind) {
    AdviceText advice = new AdviceText(
        0.8, 0.3, 0.5, 0.4, true,
        List.of(new Proposal(
            0.5, 0.51, 0.1, List.of(new Line("ethtool -X eth0 equal 2", "ethtool -X eth0 default")))));
    return report(
        List.of(new Ring(0, 400, 300L, kind), new Ring(1, 1_600, 1_700L, kind)),
        new VerdictText("explained", 0.97, "toeplitz", 0.05, "xor", 0.3, "as the dumps say"),
        0.01, List.of(new Flow(HOT, 1, 800, 90_000, 0.5, 0.4)),
        List.of(new Reason("hot_flow", 1, 0.4, "the flow is large")),
        new Recorded(10, 9, 8, 7), new SolvedKey("00:01", 12, 16, 200), advice);
  }

  private static PredictionReport bare() {
    return report(
        List.of(new Ring(0, 2_000, null, null)),
        new VerdictText("nothing_to_compare", 0, "toeplitz", 0, null, 0, "nothing"),
        null, List.of(), List.of(), null, null, null);
  }

  private static PredictionReport report(
      List<Ring> rings, VerdictText verdict, @Nullable Double unsteered, List<Flow> flows, List<Reason> causes,
      @Nullable Recorded recorded, @Nullable SolvedKey key, @Nullable AdviceText advice) {
    return new PredictionReport(
        "eth0", "0.1", 1_000, 2_000, 10, rings, verdict, unsteered, 1.6, 0.3, 1.2, flows, causes, recorded, key,
        List.of("a note"), List.of(new SettingSource("rings", "2", "ethtool -l")), advice);
  }
}
