package org.ringscope.session.trace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.place.PacketPlacement;

/**
 * The whole way of a captured packet: stage by stage what was decided and why, to its verdict. It is not stored: the
 * stretch from the checkpoint before the packet is replayed, watching it.
 *
 * @param trace what the card's classifier decided
 * @param tree all of it
 */
public record PacketWay(PacketTrace trace, TraceNode.Packet tree) {
  /**
   * The way of one packet.
   *
   * @param session a session whose replay is done
   * @param number from 1
   * @throws IOException if the capture can't be read any more, or isn't what was replayed
   * @throws IndexOutOfBoundsException if there is no such packet
   */
  public static PacketWay of(CaptureSession session, long number) throws IOException {
    PacketTrace trace = CapturedPacketTrace.of(session, number);
    List<TraceNode> stages = session.packet(number).verdict() == Verdict.FILTERED
        ? List.of(
            new TraceNode.Stage("filter", "", List.of(new TraceNode.Filtered())),
            new TraceNode.Ended(Verdict.FILTERED, null, false, -1))
        : new WayReplay(session, trace).stages();
    return new PacketWay(trace, new TraceNode.Packet(session.packet(number), stages));
  }

  /** The same way, which goes on through reassembly and posted buffers before its verdict. */
  public PacketWay with(PacketPlacement placement) {
    List<TraceNode> taken = List.of(
        new TraceNode.StreamFound(placement.stream(), placement.flow()), new TraceNode.SegmentTaken(placement));
    List<TraceNode> placed = new ArrayList<>();
    placement.pieces().forEach(piece -> placed.add(new TraceNode.BytesPlaced(piece)));
    List<TraceNode> stages = new ArrayList<>(tree.children());
    stages.add(stages.size() - 1, new TraceNode.Stage("reassemble", placed.isEmpty() ? "" : "new", taken));
    if (!placed.isEmpty()) {
      stages.add(stages.size() - 1, new TraceNode.Stage("place", "", placed));
    }
    return new PacketWay(trace, new TraceNode.Packet(tree.row(), stages));
  }
}
