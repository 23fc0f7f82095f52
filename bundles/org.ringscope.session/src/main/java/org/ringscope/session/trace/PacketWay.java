package org.ringscope.session.trace;

import java.io.IOException;
import java.util.List;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.CaptureSession;

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
}
