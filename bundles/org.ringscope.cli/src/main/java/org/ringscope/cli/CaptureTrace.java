package org.ringscope.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.DropCause;
import org.ringscope.report.format.AtomicFile;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.NearMiss;
import org.ringscope.session.place.PacketPlacement;
import org.ringscope.session.place.PayloadCheck;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.session.trace.PacketWay;
import org.ringscope.session.trace.TraceJson;
import org.ringscope.session.trace.TraceText;
import org.ringscope.session.trace.paths.DroppedJson;
import org.ringscope.session.trace.paths.DroppedPackets;
import org.ringscope.session.trace.paths.DroppedText;
import org.ringscope.session.trace.paths.MatchingPackets;
import org.ringscope.session.trace.paths.PacketPath;
import org.ringscope.session.trace.paths.PacketPaths;
import org.ringscope.session.trace.paths.PathsDot;
import org.ringscope.session.trace.paths.PathsJson;
import org.ringscope.session.trace.paths.PathsText;
import org.ringscope.session.trace.paths.StageCapture;

/**
 * What {@code ringscope trace} says of a capture that was replayed.
 *
 * @param json whether machines read it
 */
record CaptureTrace(CaptureSession session, boolean json, Terminal terminal) {
  /** @param settings how TCP payload is placed */
  void packet(int number, PlaceOptions settings) throws IOException, InterruptedException {
    if (session.packets() == 0) {
      throw new UsageException("--packet: there is no packet in " + session.file());
    }
    if (number < 1 || number > session.packets()) {
      throw new UsageException("--packet: 1 to " + session.packets() + ", not " + number);
    }
    PacketWay way = PacketWay.of(session, number);
    if (PayloadCheck.mayHavePayload(session, number)) {
      PlaceRequest request = settings.request(session.request());
      way = PacketPlacement.of(request, number, () -> false).map(way::with).orElse(way);
    }
    print(json ? TraceJson.of(way) : TraceText.of(way));
  }

  /** @param dot where a graph is to be written, or null */
  void paths(@Nullable Path dot) throws IOException {
    List<PacketPath> paths = PacketPaths.of(session);
    if (dot != null) {
      AtomicFile.replace(dot, out -> out.write(PathsDot.of(paths).getBytes(StandardCharsets.UTF_8)));
    }
    print(json ? PathsJson.of(paths) : PathsText.of(paths));
  }

  void listDropped(DropCause cause) throws IOException {
    DroppedPackets packets = new DroppedPackets(session, cause);
    if (json) {
      try (DroppedJson list = new DroppedJson(cause, terminal.out())) {
        while (packets.hasNext()) {
          list.write(packets.next());
        }
      }
    } else if (packets.hasNext()) {
      terminal.out().println(DroppedText.titles());
      while (packets.hasNext()) {
        terminal.out().println(DroppedText.line(packets.next()));
      }
    } else {
      terminal.out().println("No packet was dropped for " + cause.id() + ".");
    }
    terminal.out().flush();
  }

  void writeDropped(DropCause cause, Path target) throws IOException {
    MatchingPackets packets = MatchingPackets.dropped(session, cause);
    tellWritten(target, written -> session.export(packets, target, written, () -> false));
  }

  void stage(String name, Path target) throws IOException {
    List<String> stages = StageCapture.stages(PacketPaths.of(session));
    if (!stages.contains(name)) {
      throw new UsageException("--stage: no packet came to a stage " + name + NearMiss.question(name, stages)
          + " (they came to " + String.join(", ", stages) + ")");
    }
    StageCapture capture = new StageCapture(session, name);
    tellWritten(target, written -> session.export(capture.packets(), capture::comment, target, written, () -> false));
  }

  /** Writes packets, and hears how many. */
  private interface Writing {
    void run(LongConsumer written) throws IOException;
  }

  private void tellWritten(Path target, Writing writing) throws IOException {
    long[] packets = new long[1];
    writing.run(count -> packets[0] = count);
    terminal.err().println("ringscope: " + packets[0] + " packets written to " + target);
  }

  private void print(String text) {
    terminal.out().print(text);
    terminal.out().flush();
  }
}
