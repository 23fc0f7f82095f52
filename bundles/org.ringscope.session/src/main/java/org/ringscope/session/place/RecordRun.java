package org.ringscope.session.place;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ringscope.session.Progress;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.TcpStream;

/** A replay that keeps what became of directions of streams. */
public final class RecordRun {
  /** What came of it. */
  public static final class Outcome {
    private final PlaceRun.Outcome run;
    private final PlacementRecorder recorder;
    private final RecordedDirections directions;

    private Outcome(PlaceRun.Outcome run, PlacementRecorder recorder, RecordedDirections directions) {
      this.run = run;
      this.recorder = recorder;
      this.directions = directions;
    }

    /** All of them, by number. */
    public List<RecordedStream> streams() {
      return run.streams().stream().map(this::recorded).toList();
    }

    private RecordedStream recorded(TcpStream stream) {
      return new RecordedStream(
          stream.number(),
          stream.flow(),
          recorder.firstPacket(stream.number()),
          RecordedStream.Sent.of(stream.forward()),
          RecordedStream.Sent.of(stream.backward()));
    }

    /**
     * What was kept of a direction.
     *
     * @param fromFirstSender whether it is what the end sent that sent the stream's first captured segment
     * @return empty if there is no such stream, it wasn't wanted, or there was no room for it
     */
    public Optional<PlacementRecord> record(int stream, boolean fromFirstSender) {
      if (stream >= run.streams().size()) {
        return Optional.empty();
      }
      TcpStream found = run.streams().get(stream);
      DirectionRecorder kept = directions.of(fromFirstSender ? found.forward() : found.backward());
      return Optional.ofNullable(kept).map(DirectionRecorder::record);
    }

    /** Whether the replay ended early, so that nothing is whole. */
    public boolean canceled() {
      return run.replay().canceled();
    }
  }

  private RecordRun() {}

  /**
   * Replays to the end and keeps one direction, whatever of it there is room for.
   *
   * @param request the stream that it names is kept; all are placed, as they share memory
   * @param fromFirstSender which direction is wanted: what the end sent that sent the first captured segment, or the
   *     other
   * @throws IOException if the capture can't be read
   * @throws InterruptedException if the thread was interrupted
   */
  public static Outcome run(PlaceRequest request, boolean fromFirstSender, Progress progress)
      throws IOException, InterruptedException {
    return run(
        request,
        direction -> direction.stream().number() == request.stream()
            && direction.isFromFirstSender() == fromFirstSender,
        progress);
  }

  /**
   * Replays to the end and keeps directions: those with most bytes where there is no room for all that are wanted.
   *
   * @param wanted asked of each direction when its stream begins
   * @throws IOException if the capture can't be read
   * @throws InterruptedException if the thread was interrupted
   */
  public static Outcome run(PlaceRequest request, Predicate<StreamDirection> wanted, Progress progress)
      throws IOException, InterruptedException {
    RecordedDirections directions = new RecordedDirections(
        wanted, RecordedDirections.MOST_DIRECTIONS, PlacementRecord.MOST_SEGMENTS);
    return run(request, directions, progress);
  }

  static Outcome run(PlaceRequest request, RecordedDirections directions, Progress progress)
      throws IOException, InterruptedException {
    PlacementRecorder recorder = new PlacementRecorder(directions);
    PlaceRun.Outcome outcome = PlaceRun.run(request, PlacingStack.of(request, recorder, recorder::before), progress);
    return new Outcome(outcome, recorder, directions);
  }
}
