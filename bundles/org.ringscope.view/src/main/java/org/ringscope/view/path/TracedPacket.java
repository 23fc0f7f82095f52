package org.ringscope.view.path;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.place.PacketPlacement;
import org.ringscope.session.place.PayloadCheck;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.session.trace.PacketWay;
import org.ringscope.session.trace.TraceJson;
import org.ringscope.session.trace.TraceText;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.placement.PlacementSettings;

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
    return capture.shown().ofPacket(number, session -> of(PacketWay.of(session, number)));
  }

  /**
   * The same way, which goes on through its stream into posted buffers; empty if the packet brought no payload,
   * or if nobody waits any more. What the stream had before decides: the capture is replayed up to the packet.
   *
   * @throws IOException if the capture was changed since it was opened
   * @throws InterruptedException if the thread was interrupted
   */
  public Optional<TracedPacket> placed(CaptureReplay capture, BooleanSupplier overtaken)
      throws IOException, InterruptedException {
    ReplayRequest replay = capture.shown().ofPacket(number, session -> PayloadCheck.mayHavePayload(session, number)
        ? session.request()
        : null);
    if (replay == null) {
      return Optional.empty();
    }
    PlaceRequest request = PlacementSettings.DEFAULT.in(PlaceRequest.of(replay));
    return PacketPlacement.of(request, number, overtaken).map(way::with).map(TracedPacket::of);
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
