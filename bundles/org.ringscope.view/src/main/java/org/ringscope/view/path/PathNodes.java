package org.ringscope.view.path;

import static org.ringscope.view.path.PathNode.NO_RING;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.nic.classify.Fate;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.trace.TraceNode;
import org.ringscope.session.trace.TraceWords;

/** Makes rows of a trace's nodes. */
final class PathNodes {
  private PathNodes() {}

  /** The packet, then its stages, then its verdict. */
  static List<PathNode> of(TraceNode.Packet packet) {
    List<PathNode> nodes = new ArrayList<>();
    nodes.add(node(new TraceNode.Packet(packet.row(), List.of())));
    packet.children().forEach(child -> nodes.add(node(child)));
    return nodes;
  }

  private static PathNode node(TraceNode node) {
    List<PathNode> children = node instanceof TraceNode.Hashed hashed
        ? HashBits.of(hashed, PathNodes::node)
        : node.children().stream().map(PathNodes::node).toList();
    return new PathNode(TraceWords.name(node), text(node), kind(node, children), ring(node), children);
  }

  /** In one line, with an arrow where the command line has to do with two letters. */
  static String text(TraceNode node) {
    return TraceWords.text(node).replace("->", "→");
  }

  private static PathNode.Kind kind(TraceNode node, List<PathNode> children) {
    return switch (node) {
      case TraceNode.Stage _ -> lost(children) ? PathNode.Kind.DROPPED : PathNode.Kind.STAGE;
      case TraceNode.Marked _ -> PathNode.Kind.WARNING;
      case TraceNode.RingFull _ -> PathNode.Kind.DROPPED;
      case TraceNode.GoesTo(int fate, int _) when fate == Fate.DROPPED -> PathNode.Kind.DROPPED;
      case TraceNode.LengthChecked(int length, int mtu) when length > mtu -> PathNode.Kind.DROPPED;
      case TraceNode.ChecksumVerified(boolean looked, boolean wrong) when looked && wrong -> PathNode.Kind.DROPPED;
      case TraceNode.Ended ended -> ended.verdict() == Verdict.DROPPED ? PathNode.Kind.DROPPED : PathNode.Kind.ENDED;
      default -> PathNode.Kind.FACT;
    };
  }

  private static boolean lost(List<PathNode> facts) {
    return facts.stream().anyMatch(fact -> fact.kind() == PathNode.Kind.DROPPED);
  }

  private static int ring(TraceNode node) {
    return switch (node) {
      case TraceNode.GoesTo goes -> goes.ring();
      case TraceNode.TableSlot slot -> slot.ring();
      case TraceNode.Steered steered -> steered.ring();
      case TraceNode.DescriptorFilled filled -> filled.ring();
      case TraceNode.RingFull full -> full.ring();
      case TraceNode.SendRingPassed passed -> passed.ring();
      case TraceNode.Ended ended -> ended.ring();
      default -> NO_RING;
    };
  }
}
