package org.ringscope.session.place;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ringscope.pipeline.Intake;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.StackTaps;
import org.ringscope.session.TimeBound;
import org.ringscope.stack.place.AdaptationLayer;
import org.ringscope.stack.place.PlacementListener;
import org.ringscope.stack.place.StreamPlacement;
import org.ringscope.stack.tcp.StreamListener;
import org.ringscope.stack.tcp.TcpReceiveStage;
import org.ringscope.stack.tcp.TcpReceiver;

/** A host's stack that places what it receives: TCP, and the adaptation layer that listens to it. */
record PlacingStack(TcpReceiver receiver, AdaptationLayer layer) {
  /**
   * A stack with a request's settings.
   *
   * @param listener hears where bytes went
   * @param watch stands before the layer, and has it do what it hears
   */
  static PlacingStack of(PlaceRequest request, PlacementListener listener, UnaryOperator<StreamListener> watch) {
    AdaptationLayer layer = new AdaptationLayer(request.layer(), request.posting()::application, listener);
    return new PlacingStack(new TcpReceiver(request.receive(), watch.apply(layer)), layer);
  }

  /** A stack with a request's settings that nobody listens to. */
  static PlacingStack of(PlaceRequest request) {
    return of(request, PlacementListener.NONE, layer -> layer);
  }

  /**
   * Placements of the directions that had payload, by stream, after the capture's end.
   *
   * @param replay has shown the receiver all of the capture
   */
  List<StreamPlacement> finished(ReplayResult replay) {
    layer.finish(end(replay));
    return layer.placements();
  }

  /** Until when it is known that nothing else came: of what the scenario leaves out nobody knows. */
  private static long end(ReplayResult replay) {
    Intake intake = replay.intake();
    TimeBound to = replay.request().scenario().to();
    return to == null ? intake.lastTime() : Math.min(intake.lastTime(), to.resolve(intake.firstTime()));
  }

  /** Replays captures and shows receivers what the host got and sent. */
  static ReplayResult replay(ReplayRequest request, List<TcpReceiver> receivers, Progress progress)
      throws IOException, InterruptedException {
    boolean verifies = request.scenario().verifiesChecksums();
    StackTaps taps =
        new StackTaps(TcpReceiveStage.ofReceived(receivers, verifies), TcpReceiveStage.ofSent(receivers));
    return Replay.run(request, taps, progress);
  }
}
