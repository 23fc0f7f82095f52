package org.ringscope.view.path;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.trace.PacketWay;
import org.ringscope.session.trace.TraceJson;
import org.ringscope.session.trace.TraceText;
import org.ringscope.view.CaptureReplay;

/**
 * The whole way of one packet.
 *
 * @param number from 1
 * @param result one line: how it ended
 * @param end the row that says so
 * @param nodes the packet, its stages, its verdict
 * @param way where they come from
 */
public record TracedPacket(long number, String result, PathNode end, List<PathNode> nodes, PacketWay way) {
  public TracedPacket {
    nodes = List.copyOf(nodes);
  }

  /**
   * Follows a packet of a capture whose replay is through; null if it isn't there (any more).
   *
   * @param number from 1
   * @throws IOException if the capture was changed since it was opened
   */
  public static @Nullable TracedPacket of(CaptureReplay capture, long number) throws IOException {
    return capture.ofPacket(number, session -> of(PacketWay.of(session, number)));
  }

  private static TracedPacket of(PacketWay way) {
    List<PathNode> nodes = PathNodes.of(way.tree());
    PathNode end = nodes.getLast();
    long number = way.tree().row().number();
    return new TracedPacket(number, "Packet " + number + ": " + end.text(), end, nodes, way);
  }

  /** All of it as the command line prints it. */
  public String text() {
    return TraceText.of(way);
  }

  /** All of it for machines: one JSON object. */
  public String json() {
    return TraceJson.of(way);
  }
}
