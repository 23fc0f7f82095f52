package org.ringscope.nic.mirror;

import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.MirrorLoss;
import org.ringscope.pipeline.MirroredFrame;

/** Writes other headers into mirrored Ethernet frames. */
interface FrameRewriter {
  /** What makes it impossible to rewrite {@code frame}; null if nothing does. */
  @Nullable MirrorLoss obstacle(MirroredFrame frame);

  /**
   * Lets {@code frame} show the rewritten frame, in memory that is valid until the next call.
   *
   * @param sequence frames rewritten before
   */
  void rewrite(MirroredFrame frame, long sequence);

  /** Of a mirror that changes something; else null. */
  static @Nullable FrameRewriter of(Mirror mirror) {
    return switch (mirror.rewriting()) {
      case Rewriting.Unchanged() -> null;
      case Rewriting.EthernetHeader header -> new EthernetRewriter(header);
      case Rewriting.ErspanTunnel erspan -> new ErspanRewriter(erspan, mirror.snapLength());
      case Rewriting.VxlanTunnel vxlan -> new VxlanRewriter(vxlan, mirror.snapLength());
    };
  }
}
