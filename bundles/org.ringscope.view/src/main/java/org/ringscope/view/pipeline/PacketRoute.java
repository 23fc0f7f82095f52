package org.ringscope.view.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.PacketRow;
import org.ringscope.view.mirror.DebugNicSetup;
import org.ringscope.view.mirror.MirrorSubject;

/**
 * The way of one packet through a graph.
 *
 * @param elements the nodes and edges on it
 */
public record PacketRoute(Set<Object> elements) {
  public static final PacketRoute NONE = new PacketRoute(Set.of());

  public PacketRoute {
    elements = Set.copyOf(elements);
  }

  /** Whether the packet passed a node or an edge. */
  public boolean passes(Object element) {
    return elements.contains(element);
  }

  /**
   * The way of a packet, as far as the packet table tells it; none for one that never came to the card.
   *
   * @param debugNics those of the capture
   */
  public static PacketRoute of(Pipeline pipeline, PacketRow packet, List<DebugNicSetup> debugNics) {
    if (packet.verdict() == Verdict.FILTERED) {
      return NONE;
    }
    List<PipelineNode> way = new ArrayList<>();
    PipelineNode end = packet.sent() ? send(pipeline, packet, way) : receive(pipeline, packet, debugNics, way);
    way.add(end);
    Set<Object> elements = new HashSet<>(way);
    for (int i = 1; i < way.size(); i++) {
      elements.add(new PipelineEdge(way.get(i - 1), way.get(i)));
    }
    addCopies(pipeline, packet, debugNics, elements);
    elements.removeIf(element -> !pipeline.nodes().containsKey(element) && !pipeline.edges().containsKey(element));
    return new PacketRoute(elements);
  }

  /** Adds what the packet passes and returns where it ends. */
  private static PipelineNode receive(
      Pipeline pipeline, PacketRow packet, List<DebugNicSetup> debugNics, List<PipelineNode> way) {
    for (PipelineNode stage : stages(pipeline, false)) {
      String name = stage.title();
      way.add(stage);
      if (name.equals(StageName.RECEIVE)) {
        addRing(pipeline, packet, way);
      }
      DropCause cause = packet.dropCause();
      if (cause != null && StageName.of(cause).equals(name)) {
        return new PipelineNode.Drop(cause);
      }
      boolean diverted = packet.verdict() == Verdict.DIVERTED;
      if (diverted && packet.ring() < 0 && name.equals(StageName.STEER)) {
        return PipelineNode.End.VIRTUAL_FUNCTIONS;
      }
      if (diverted && name.equals(StageName.MIRROR)) {
        return diverting(packet, debugNics, stage);
      }
    }
    return PipelineNode.End.HOST;
  }

  private static void addRing(Pipeline pipeline, PacketRow packet, List<PipelineNode> way) {
    PipelineNode ring = pipeline.place(packet.ring(), packet.sent());
    way.add(ring);
    List<PipelineNode> served = pipeline.edges().keySet().stream()
        .filter(edge -> edge.from().equals(ring) && edge.to() instanceof PipelineNode.VirtualNic)
        .map(PipelineEdge::to)
        .toList();
    // Where virtual NICs share the ring, the packet table doesn't tell whose the packet is.
    if (served.size() == 1 && packet.dropCause() != DropCause.RING_FULL) {
      way.add(served.getFirst());
    }
  }

  /** The only debug virtual NIC that may have got the packet; if there are several, only the stage is known. */
  private static PipelineNode diverting(PacketRow packet, List<DebugNicSetup> debugNics, PipelineNode stage) {
    List<PipelineNode> may = debugNics.stream()
        .filter(nic -> nic.diverts() && (nic.subject().ring() < 0 || isOf(nic, packet)))
        .<PipelineNode>map(nic -> new PipelineNode.DebugNic(nic.name()))
        .toList();
    return may.size() == 1 ? may.getFirst() : stage;
  }

  private static PipelineNode send(Pipeline pipeline, PacketRow packet, List<PipelineNode> way) {
    way.addAll(stages(pipeline, true));
    way.add(pipeline.place(packet.ring(), true));
    return PipelineNode.End.WIRE;
  }

  /** The stages on the way of received or sent packets, in order. */
  private static List<PipelineNode> stages(Pipeline pipeline, boolean sent) {
    List<PipelineNode> stages = new ArrayList<>();
    boolean parted = false;
    for (PipelineNode node : pipeline.nodes().keySet()) {
      if (node instanceof PipelineNode.Stage(String name)) {
        boolean sending = name.equals(StageName.TRANSMIT) || name.equals(StageName.MIRROR_SENT);
        if (!parted || sending == sent) {
          stages.add(node);
        }
        parted |= name.equals(StageName.DISPATCH);
      }
    }
    return stages;
  }

  /** Only of a mirror that takes all of a ring does the packet table tell whether it took the packet. */
  private static void addCopies(
      Pipeline pipeline, PacketRow packet, List<DebugNicSetup> debugNics, Set<Object> elements) {
    if (packet.ring() < 0 || packet.dropCause() == DropCause.RING_FULL || packet.dropCause() == DropCause.ABOVE_MTU) {
      return;
    }
    for (DebugNicSetup nic : debugNics) {
      if (nic.takesAll() && !nic.diverts() && isOf(nic, packet)) {
        PipelineNode node = new PipelineNode.DebugNic(nic.name());
        elements.add(node);
        elements.add(new PipelineEdge(pipeline.place(packet.ring(), packet.sent()), node));
      }
    }
  }

  /** Whether the packet, which has a ring, is of the one that is mirrored. */
  private static boolean isOf(DebugNicSetup nic, PacketRow packet) {
    MirrorSubject subject = nic.subject();
    return subject.ring() == packet.ring() && (packet.sent() ? subject.sends() : subject.receives());
  }
}
