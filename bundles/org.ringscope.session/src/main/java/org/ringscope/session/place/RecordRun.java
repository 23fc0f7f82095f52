package org.ringscope.session.place;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringscope.session.Progress;
import org.ringscope.stack.tcp.TcpStream;

/** A replay that keeps what became of one direction of a stream. */
public final class RecordRun {
  /**
   * What came of it.
   *
   * @param streams all of them, by number
   * @param record of the direction that was asked for; empty if there is no such stream
   * @param canceled whether it ended early, so that neither is whole
   */
  public record Outcome(List<RecordedStream> streams, Optional<PlacementRecord> record, boolean canceled) {}

  private RecordRun() {}

  /**
   * Replays to the end.
   *
   * @param request the stream that it names is kept; all are placed, as they share memory
   * @param fromFirstSender which direction is wanted: what the end sent that sent the first captured segment, or the
   *     other
   * @throws IOException if the capture can't be read
   * @throws InterruptedException if the thread was interrupted
   */
  public static Outcome run(PlaceRequest request, boolean fromFirstSender, Progress progress)
      throws IOException, InterruptedException {
    PlacementRecorder recorder = new PlacementRecorder(request.stream(), fromFirstSender);
    PlaceRun.Outcome outcome = PlaceRun.run(request, PlacingStack.of(request, recorder, recorder::before), progress);
    List<RecordedStream> streams = new ArrayList<>();
    Optional<PlacementRecord> record = Optional.empty();
    for (TcpStream stream : outcome.streams()) {
      streams.add(new RecordedStream(
          stream.number(),
          stream.flow(),
          recorder.firstPacket(stream.number()),
          RecordedStream.Sent.of(stream.forward()),
          RecordedStream.Sent.of(stream.backward())));
      if (stream.number() == request.stream()) {
        record = Optional.of(recorder.record(fromFirstSender ? stream.forward() : stream.backward()));
      }
    }
    return new Outcome(streams, record, outcome.replay().canceled());
  }
}
