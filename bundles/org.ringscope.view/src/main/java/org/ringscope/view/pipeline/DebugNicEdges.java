package org.ringscope.view.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.Verdict;
import org.ringscope.report.RingName;
import org.ringscope.view.filter.FilterText;
import org.ringscope.view.mirror.DebugNicSetup;
import org.ringscope.view.mirror.MirrorCarried;
import org.ringscope.view.mirror.MirrorSubject;

/**
 * Debug virtual NICs and what leads to them: copies come from the ring or virtual NIC that is mirrored, what is
 * diverted from the stage that counts it.
 */
final class DebugNicEdges {
  private static final PipelineNode RECEIVED = new PipelineNode.Stage(StageName.MIRROR);
  private static final PipelineNode SENT = new PipelineNode.Stage(StageName.MIRROR_SENT);

  private final PipelineCounts counts;

  DebugNicEdges(PipelineCounts counts) {
    this.counts = counts;
  }

  /** Whether something comes from the mirrors behind the receive rings as a whole. */
  boolean needMirrorStage() {
    return counts.debugNics().stream()
        .anyMatch(nic -> nic.diverts() || nic.subject().ring() < 0 && nic.subject().receives());
  }

  /** Whether something comes from the mirrors before the send rings as a whole. */
  boolean needMirrorSentStage() {
    return counts.debugNics().stream().anyMatch(nic -> nic.subject().ring() < 0 && nic.subject().sends());
  }

  void add(PipelineBuilder graph) {
    for (DebugNicSetup nic : counts.debugNics()) {
      PipelineNode node = new PipelineNode.DebugNic(nic.name());
      MirrorCarried carried = counts.mirrored().get(nic.name());
      graph.node(node, NodeTexts.debugNic(nic, carried, filter(nic)));
      List<PipelineNode> sources = sources(nic, graph).stream().filter(graph::has).toList();
      for (PipelineNode source : sources) {
        long packets = sources.size() == 1 ? packets(nic, carried) : EdgeCount.UNKNOWN;
        graph.edge(source, node, packets, !nic.diverts());
      }
    }
  }

  private List<PipelineNode> sources(DebugNicSetup nic, PipelineBuilder graph) {
    if (nic.diverts()) {
      return List.of(RECEIVED);
    }
    MirrorSubject subject = nic.subject();
    List<PipelineNode> sources = new ArrayList<>();
    if (subject.receives()) {
      sources.add(switch (subject.kind()) {
        case RING -> graph.place(subject.ring(), false);
        case DESTINATION -> virtualNic(subject.value(), graph);
        case ALL, FLOW -> RECEIVED;
      });
    }
    if (subject.sends()) {
      sources.add(subject.ring() < 0 ? SENT : graph.place(subject.ring(), true));
    }
    return sources;
  }

  private static PipelineNode virtualNic(String name, PipelineBuilder graph) {
    PipelineNode nic = new PipelineNode.VirtualNic(name);
    return graph.has(nic) ? nic : RECEIVED;
  }

  /** What is diverted is gone from its way, whether it is carried or lost. */
  private long packets(DebugNicSetup nic, @Nullable MirrorCarried carried) {
    if (carried != null) {
      return nic.diverts() ? carried.matched() : carried.carried();
    }
    boolean only = counts.debugNics().stream().filter(DebugNicSetup::diverts).count() == 1;
    return nic.diverts() && only ? counts.rings().divertedBehindRings() : EdgeCount.UNKNOWN;
  }

  /** Null where more than ring and direction decides. */
  private @Nullable String filter(DebugNicSetup nic) {
    if (!nic.takesAll()) {
      return null;
    }
    String which = switch (nic.subject().kind()) {
      case ALL -> ofAll(nic.subject().direction());
      case RING -> ofRing(nic.subject().ring(), nic.subject().direction());
      case DESTINATION, FLOW -> null;
    };
    return which == null
        ? null
        : FilterText.and(
            which, nic.diverts() ? FilterText.verdict(Verdict.DIVERTED) : StageFilters.behindRing(counts));
  }

  private static String ofAll(MirrorSubject.Direction direction) {
    return switch (direction) {
      case RECEIVED -> FilterText.and(FilterText.direction(false), FilterText.ANY_RING);
      case SENT -> FilterText.direction(true);
      case BOTH -> FilterText.ANY_RING;
    };
  }

  private static String ofRing(int ring, MirrorSubject.Direction direction) {
    return switch (direction) {
      case RECEIVED -> FilterText.ring(RingName.of(ring, false));
      case SENT -> FilterText.ring(RingName.of(ring, true));
      case BOTH -> FilterText.ringIn(List.of(RingName.of(ring, false), RingName.of(ring, true)));
    };
  }
}
