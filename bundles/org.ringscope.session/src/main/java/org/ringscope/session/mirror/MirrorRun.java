package org.ringscope.session.mirror;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.FrameSink;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;

/** A replay whose debug virtual NICs come out at targets. */
public final class MirrorRun {
  private final Map<String, MirrorTarget> targets;
  private final List<Delivery> deliveries = new ArrayList<>();

  private MirrorRun(Map<String, MirrorTarget> targets) {
    this.targets = targets;
  }

  /**
   * Runs the replay to its end.
   *
   * @param targets by name of the mirror; a mirror without one works in the model only
   * @throws IOException if the capture can't be read, or a target can't be opened or given all its frames
   * @throws InterruptedException if the thread was interrupted
   */
  public static ReplayResult run(ReplayRequest request, Map<String, MirrorTarget> targets, Progress progress)
      throws IOException, InterruptedException {
    return new MirrorRun(Map.copyOf(targets)).run(request, progress);
  }

  private ReplayResult run(ReplayRequest request, Progress progress) throws IOException, InterruptedException {
    try {
      ReplayResult result = Replay.run(request, this::sink, progress);
      if (!result.canceled()) {
        for (Delivery delivery : deliveries) {
          delivery.finish();
        }
      }
      return result;
    } finally {
      for (Delivery delivery : deliveries) {
        delivery.close();
      }
    }
  }

  private FrameSink sink(Mirror mirror, Supplier<List<CaptureInterface>> interfaces) throws IOException {
    MirrorTarget target = targets.get(mirror.name());
    if (target == null) {
      return FrameSink.NONE;
    }
    Delivery delivery = target.open(interfaces);
    deliveries.add(delivery);
    return delivery;
  }
}
