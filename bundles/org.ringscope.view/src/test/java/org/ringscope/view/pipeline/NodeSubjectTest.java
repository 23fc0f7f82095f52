package org.ringscope.view.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.ringscope.view.mirror.MirrorSubject;

class NodeSubjectTest {
  @Test
  void ringsAndDestinationsCanBeMirrored() {
    assertEquals(MirrorSubject.ring(3, true), NodeSubject.of(new PipelineNode.Ring(3, true)));
    MirrorSubject web = NodeSubject.of(new PipelineNode.VirtualNic("web"));
    assertEquals(
        new MirrorSubject(MirrorSubject.Kind.DESTINATION, "web", MirrorSubject.Direction.RECEIVED), web);
    assertNull(NodeSubject.of(new PipelineNode.Stage("parse")));
    assertNull(NodeSubject.of(null));
  }
}
