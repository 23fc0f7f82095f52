package org.ringscope.view.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.DropCause;
import org.ringscope.view.CaptureReplay;

/** Looks at a capture's replay time and again. For one thread. */
public final class PipelineWatch {
  private final CaptureReplay capture;
  private final RingChoice received = new RingChoice();
  private final RingChoice sent = new RingChoice();

  public PipelineWatch(CaptureReplay capture) {
    this.capture = capture;
  }

  /** How far the replay has got; null as long as no packet came to the card. */
  public @Nullable Pipeline look() {
    boolean over = capture.isOver();
    PipelineCounts counts = PipelineCounts.of(capture);
    return counts == null
        ? null
        : new PipelineBuilder(counts, choose(received, counts, false, over), choose(sent, counts, true, over))
            .build();
  }

  private static List<Integer> choose(RingChoice choice, PipelineCounts counts, boolean isSent, boolean over) {
    return choice.choose(
        counts.rings().rings(),
        ring -> counts.rings().drops(ring, isSent, DropCause.RING_FULL),
        ring -> counts.rings().packets(ring, isSent),
        over);
  }
}
