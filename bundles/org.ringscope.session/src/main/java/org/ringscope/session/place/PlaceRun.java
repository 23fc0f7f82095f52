package org.ringscope.session.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayResult;
import org.ringscope.stack.place.LayerSettings;
import org.ringscope.stack.place.PlacementListener;
import org.ringscope.stack.place.StreamPlacement;
import org.ringscope.stack.tcp.StreamAssembler;
import org.ringscope.stack.tcp.TcpReceiver;
import org.ringscope.stack.tcp.TcpStream;

/** A replay whose TCP payload is placed in posted buffers. */
public final class PlaceRun {
  /**
   * What came of it.
   *
   * @param receiver what told streams apart
   * @param written what told streams apart for their files, or null if none were wanted
   * @param placements of the directions that had payload, by stream
   */
  public record Outcome(
      PlaceRequest request,
      ReplayResult replay,
      TcpReceiver receiver,
      @Nullable TcpReceiver written,
      List<StreamPlacement> placements) {
    /** All streams, by number. */
    public List<TcpStream> streams() {
      return receiver.streams();
    }
  }

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
    return run(request, PlacingStack.of(request, listener, layer -> layer), progress);
  }

  /**
   * As the other, with a stack made by the caller.
   *
   * @throws IOException if the capture can't be read or a stream's file not be written
   * @throws InterruptedException if the thread was interrupted
   */
  static Outcome run(PlaceRequest request, PlacingStack stack, Progress progress)
      throws IOException, InterruptedException {
    if (request.folder() == null) {
      ReplayResult replay = PlacingStack.replay(request.replay(), List.of(stack.receiver()), progress);
      return new Outcome(request, replay, stack.receiver(), null, stack.finished(replay));
    }
    try (StreamFiles files = new StreamFiles(request.folder(), request::wants)) {
      // Files are assembled apart from the buffers, and are whole even if little may wait for those.
      long heldBytes = Math.max(request.layer().heldBytes(), LayerSettings.DEFAULT.heldBytes());
      TcpReceiver written = new TcpReceiver(request.receive(), new StreamAssembler(heldBytes, files));
      ReplayResult replay = PlacingStack.replay(request.replay(), List.of(stack.receiver(), written), progress);
      if (!replay.canceled()) {
        files.finish(written.streams());
      }
      return new Outcome(request, replay, stack.receiver(), written, stack.finished(replay));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }
}
