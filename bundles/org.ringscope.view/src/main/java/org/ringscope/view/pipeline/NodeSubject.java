package org.ringscope.view.pipeline;

import org.jspecify.annotations.Nullable;
import org.ringscope.view.mirror.MirrorSubject;

/** What can be mirrored of the places that packets come to. */
public final class NodeSubject {
  private NodeSubject() {}

  /**
   * The packets of a ring or of a destination's virtual NIC; null for whatever else is selected.
   *
   * @param element a node, an edge, or null
   */
  public static @Nullable MirrorSubject of(@Nullable Object element) {
    return switch (element) {
      case PipelineNode.Ring ring -> MirrorSubject.ring(ring.ring(), ring.sent());
      case PipelineNode.VirtualNic nic ->
        new MirrorSubject(MirrorSubject.Kind.DESTINATION, nic.name(), MirrorSubject.Direction.RECEIVED);
      case null, default -> null;
    };
  }
}
