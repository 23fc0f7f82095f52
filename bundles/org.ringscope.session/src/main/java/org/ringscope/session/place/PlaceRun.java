package org.ringscope.session.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.StackTaps;
import org.ringscope.stack.place.AdaptationLayer;
import org.ringscope.stack.place.PlacementListener;
import org.ringscope.stack.place.StreamPlacement;
import org.ringscope.stack.tcp.StreamAssembler;
import org.ringscope.stack.tcp.StreamListener;
import org.ringscope.stack.tcp.TcpReceiveStage;
import org.ringscope.stack.tcp.TcpReceiver;
import org.ringscope.stack.tcp.TcpStream;

/** A replay whose TCP payload is placed in posted buffers. */
public final class PlaceRun {
  /**
   * What came of it.
   *
   * @param streams all of them, by number
   * @param placements of the directions that had payload, by stream
   * @param untracked segments of streams for which there was no room
   */
  public record Outcome(
      PlaceRequest request,
      ReplayResult replay,
      List<TcpStream> streams,
      List<StreamPlacement> placements,
      long untracked) {}

  private PlaceRun() {}

  /**
   * Runs the replay to its end.
   *
   * @param listener hears where bytes went
   * @throws IOException if the capture can't be read or a stream's file not be written
   * @throws InterruptedException if the thread was interrupted
   */
  public static Outcome run(PlaceRequest request, PlacementListener listener, Progress progress)
      throws IOException, InterruptedException {
    if (request.folder() == null) {
      return run(request, listener, layer -> layer, null, progress);
    }
    try (StreamFiles files = new StreamFiles(request.folder(), request.stream())) {
      return run(request, listener, layer -> layer, files, progress);
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  /**
   * Runs the replay to its end and writes no files.
   *
   * @param watch stands before the layer that places, and has it do what it hears
   * @throws IOException if the capture can't be read
   * @throws InterruptedException if the thread was interrupted
   */
  static Outcome run(
      PlaceRequest request,
      PlacementListener listener,
      Function<AdaptationLayer, StreamListener> watch,
      Progress progress)
      throws IOException, InterruptedException {
    return run(request, listener, watch, null, progress);
  }

  private static Outcome run(
      PlaceRequest request,
      PlacementListener listener,
      Function<AdaptationLayer, StreamListener> watch,
      @Nullable StreamFiles files,
      Progress progress)
      throws IOException, InterruptedException {
    AdaptationLayer layer = new AdaptationLayer(request.layer(), request.posting()::application, listener);
    TcpReceiver placed = new TcpReceiver(request.receive(), watch.apply(layer));
    List<TcpReceiver> receivers = receivers(request, placed, files);
    boolean verifies = request.replay().scenario().verifiesChecksums();
    StackTaps stack =
        new StackTaps(TcpReceiveStage.ofReceived(receivers, verifies), TcpReceiveStage.ofSent(receivers));
    ReplayResult replay = Replay.run(request.replay(), stack, progress);
    layer.finish();
    if (files != null && !replay.canceled()) {
      files.finish(placed.streams());
    }
    return new Outcome(request, replay, placed.streams(), layer.placements(), placed.untracked());
  }

  /**
   * Files are assembled apart from the buffers: each has memory of its own for what waits, and what one of them gives
   * up the other may still have.
   */
  private static List<TcpReceiver> receivers(
      PlaceRequest request, TcpReceiver placed, @Nullable StreamFiles files) {
    return files == null
        ? List.of(placed)
        : List.of(
            placed,
            new TcpReceiver(request.receive(), new StreamAssembler(request.layer().heldBytes(), files)));
  }
}
