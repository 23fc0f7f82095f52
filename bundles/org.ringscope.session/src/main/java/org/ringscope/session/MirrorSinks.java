package org.ringscope.session;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.FrameSink;

/** Where the debug virtual NICs of a replay's mirrors come out. */
@FunctionalInterface
public interface MirrorSinks {
  /** The mirrors work in the model, nobody gets their frames. */
  MirrorSinks NONE = (mirror, interfaces) -> FrameSink.NONE;

  /**
   * Asked once a mirror, before the replay begins.
   *
   * @param interfaces those met so far, in order; a frame's interface is always among them
   * @throws IOException if the place can't be opened, in words for people
   */
  FrameSink of(Mirror mirror, Supplier<List<CaptureInterface>> interfaces) throws IOException;
}
