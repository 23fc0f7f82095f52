package org.ringscope.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ringscope.report.format.JsonPrediction;
import org.ringscope.report.format.TextPrediction;
import org.ringscope.report.prediction.PredictionReport;
import org.ringscope.session.advise.Advice;
import org.ringscope.session.advise.Advisor;
import org.ringscope.session.predict.HostDumps;
import org.ringscope.session.predict.Prediction;
import org.ringscope.session.predict.PredictionAssembler;
import org.ringscope.session.predict.TrafficReader;

/** {@code ringscope predict}: predicted beside real counts of rings, who is to blame, and what to set. */
final class PredictCommand implements Command {
  private final ScenarioOptions scenario = new ScenarioOptions();
  private final PredictInput input = new PredictInput();
  private boolean suggest;
  private boolean json;
  private int mss = TrafficReader.LEARN_MSS;

  @Override
  public String name() {
    return "predict";
  }

  @Override
  public String summary() {
    return "Predict what a card does to a capture's packets, compare it with what the card counted, and name the causes"
        + " of a hot ring.";
  }

  @Override
  public String operands() {
    return "HOST.tar (as collect writes it) or CAPTURE...";
  }

  @Override
  public Options options() {
    Options options = new Options();
    input.addTo(options);
    options
        .flag("--suggest", "Say what to set: lines to type, found on half of the capture, judged on the other.",
            () -> suggest = true)
        .flag("--json", "Print JSON instead of the table.", () -> json = true)
        .optionalText("--unmerge", "MSS",
            "Count frames that the host merged (GRO, LRO) as packets on the wire, of MSS bytes of payload each"
                + " (default: each flow's own). On unless --no-unmerge.",
            value -> mss = value.isEmpty() ? TrafficReader.LEARN_MSS : mss(value))
        .flag("--no-unmerge", "Count every captured frame as one packet.", () -> mss = TrafficReader.NO_UNMERGE);
    scenario.addTo(options);
    return options;
  }

  private static int mss(String value) {
    try {
      int bytes = Integer.parseInt(value);
      if (bytes >= 1 && bytes <= 65_535) {
        return bytes;
      }
    } catch (NumberFormatException notOne) {
      throw new UsageException("--unmerge: bytes of payload, not " + value);
    }
    throw new UsageException("--unmerge: 1 to 65535 bytes of payload, not " + value);
  }

  @Override
  public int run(List<String> operands, Terminal terminal) throws IOException, InterruptedException {
    PrintWriter err = terminal.err();
    try (PredictInput.Opened opened = input.open(operands, scenario.scenario(), err)) {
      HostDumps dumps = opened.dumps();
      List<Path> captures = opened.captures();
      TrafficReader.Result read = HeadlessReplay.run(
          progress -> TrafficReader.read(captures, opened.scenario(), mss, progress), err);
      Prediction prediction = Prediction.of(read.traffic(), dumps.card(), dumps.real());
      print(PredictionAssembler.report(prediction, dumps.origins(), advice(prediction)), terminal.out());
      return ReplayCommand.exitCode(read.replay(), err);
    }
  }

  private Optional<Advice> advice(Prediction prediction) {
    return suggest
        ? Optional.of(Advisor.advise(
            prediction.traffic().table(), prediction.card(), prediction.verdict().best().context()))
        : Optional.empty();
  }

  private void print(PredictionReport report, PrintWriter out) throws IOException {
    if (json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      JsonPrediction.write(report, bytes);
      out.print(bytes.toString(StandardCharsets.UTF_8));
    } else {
      out.print(new TextPrediction(ReplayCommand.showsUnicode()).format(report));
    }
    out.flush();
  }
}
