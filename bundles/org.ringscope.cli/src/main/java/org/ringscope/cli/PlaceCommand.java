package org.ringscope.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.format.PlacementJson;
import org.ringscope.report.format.PlacementText;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.session.place.PlaceRun;
import org.ringscope.session.place.PlacementAssembler;
import org.ringscope.stack.place.CardMode;
import org.ringscope.stack.place.CardSettings;
import org.ringscope.stack.place.PlacementListener;

/** {@code ringscope place}: where TCP payload goes when an application posts buffers for it. */
final class PlaceCommand implements Command {
  private static final Pattern BUFFERS = Pattern.compile("(\\d{1,9})x(\\d{1,10})([KM]?)");

  /** Buffers are posted for each direction of each stream; descriptors this short still count in 31 bits. */
  private static final int MOST_BUFFERS = 65_536;

  private static final long MOST_BYTES = 64L << 30;
  private static final int LEAST_DESCRIPTOR = 64;

  private final ScenarioOptions scenario = new ScenarioOptions();
  private int stream = PlaceRequest.ALL_STREAMS;
  private @Nullable String buffers;
  private @Nullable Path folder;
  private boolean headerSplit = true;
  private CardMode mode = CardMode.ARRIVAL_ORDER;
  private int descriptorBytes = CardSettings.PAGE_BYTES;
  private boolean json;

  @Override
  public String name() {
    return "place";
  }

  @Override
  public String summary() {
    return "Place TCP payload in posted buffers: what goes there directly, what is moved, copied or held, and why.";
  }

  @Override
  public String operands() {
    return "CAPTURE...";
  }

  @Override
  public Options options() {
    Options options = new Options()
        .wholeNumber("--stream", "N", "Only this TCP stream, by its number from 0 (tcp.stream).",
            value -> stream = stream(value))
        .text("--buffers", "COUNTxSIZE",
            "Buffers that the application posts for each direction, as in 16x64K (default) or 1x1M.",
            value -> buffers = value)
        .text("--out", "DIR", "Write each direction of each stream to a file in this folder.",
            value -> folder = Path.of(value))
        .flag("--no-header-split", "The card puts headers and payload into one buffer.", () -> headerSplit = false)
        .flag("--sequence-aware", "The card knows the streams: payload goes where its sequence number says.",
            () -> mode = CardMode.SEQUENCE_AWARE)
        .wholeNumber("--descriptor", "BYTES", "Payload that a descriptor takes (default: a page, 4096).",
            value -> descriptorBytes = value)
        .flag("--json", "Print JSON instead of the table.", () -> json = true);
    scenario.addTo(options);
    return options;
  }

  @Override
  public int run(List<String> captures, Terminal terminal) throws IOException, InterruptedException {
    ReplayCommand.requireCaptures(captures);
    PlaceRequest request = request(ReplayRequest.of(captures, scenario.scenario()));
    PlaceRun.Outcome outcome = HeadlessReplay.run(
        progress -> PlaceRun.run(request, PlacementListener.NONE, progress), terminal.err());
    if (stream >= outcome.streams().size()) {
      throw new UsageException(
          "--stream: the capture has " + outcome.streams().size() + " TCP streams, numbered from 0");
    }
    print(PlacementAssembler.report(outcome), terminal);
    return ReplayCommand.exitCode(outcome.replay(), terminal.err());
  }

  private static int stream(int number) {
    if (number < 0) {
      throw new UsageException("--stream: 0 or more, not " + number);
    }
    return number;
  }

  private PlaceRequest request(ReplayRequest replay) {
    PlaceRequest request = PlaceRequest.of(replay).withStream(stream).withFolder(folder);
    try {
      request = request.withCard(
          new CardSettings(mode, headerSplit, descriptorBytes, replay.scenario().profile().ringSize()));
    } catch (IllegalArgumentException wrong) {
      throw new UsageException("--descriptor: " + wrong.getMessage());
    }
    if (descriptorBytes < LEAST_DESCRIPTOR) {
      throw new UsageException("--descriptor: " + LEAST_DESCRIPTOR + " or more bytes, not " + descriptorBytes);
    }
    return buffers == null ? request : withBuffers(request, buffers);
  }

  private static PlaceRequest withBuffers(PlaceRequest request, String text) {
    Matcher parts = BUFFERS.matcher(text);
    if (!parts.matches()) {
      throw new UsageException("--buffers: COUNTxSIZE, as in 16x64K, not " + text);
    }
    int shift =
        switch (parts.group(3)) {
          case "K" -> 10;
          case "M" -> 20;
          default -> 0;
        };
    int count = Integer.parseInt(parts.group(1));
    long size = Long.parseLong(parts.group(2)) << shift;
    if (count < 1 || size < 1) {
      throw new UsageException("--buffers: 1 or more buffers of 1 or more bytes, not " + text);
    }
    if (count > MOST_BUFFERS || size > MOST_BYTES / count) {
      throw new UsageException(
          "--buffers: at most " + MOST_BUFFERS + " buffers of " + (MOST_BYTES >> 30) + " GiB in all, not " + text);
    }
    return request.withPosting(request.posting().withBuffers(count, size));
  }

  private void print(PlacementReport report, Terminal terminal) throws IOException {
    if (json) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PlacementJson.write(report, bytes);
      terminal.out().print(bytes.toString(StandardCharsets.UTF_8));
    } else {
      terminal.out().print(PlacementText.format(report));
    }
    terminal.out().flush();
  }
}
