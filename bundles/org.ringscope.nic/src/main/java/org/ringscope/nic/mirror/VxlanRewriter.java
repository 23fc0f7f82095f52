package org.ringscope.nic.mirror;

import org.jspecify.annotations.Nullable;
import org.ringscope.packet.Ethernet;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Udp;
import org.ringscope.packet.UdpTunnel;
import org.ringscope.pipeline.MirrorLoss;
import org.ringscope.pipeline.MirroredFrame;

/** VXLAN (RFC 7348) in UDP over IPv4; no UDP checksum, as section 5 asks for. */
final class VxlanRewriter implements FrameRewriter {
  private static final int UDP = Ethernet.HEADER_LENGTH + Ipv4.HEADER_LENGTH;

  /** Section 5 recommends the dynamic ports (RFC 6335), and a hash of the frame's headers to choose among them. */
  private static final int FIRST_DYNAMIC_PORT = 49152;

  private static final int DYNAMIC_PORTS = 0x4000;

  private final Scratch scratch = new Scratch();
  private final OuterHeaders outer;

  VxlanRewriter(Rewriting.VxlanTunnel vxlan, int snapLength) {
    Tunnel tunnel = vxlan.tunnel();
    byte[] headers = new PacketBuilder()
        .ethernet(tunnel.destinationMac(), tunnel.sourceMac())
        .ipv4(tunnel.source(), tunnel.destination())
        .udp(FIRST_DYNAMIC_PORT, UdpTunnel.VXLAN)
        .noChecksum()
        .vxlan(vxlan.networkIdentifier())
        .build();
    outer = new OuterHeaders(scratch, headers, snapLength);
  }

  @Override
  public @Nullable MirrorLoss obstacle(MirroredFrame frame) {
    return outer.obstacle(frame);
  }

  @Override
  public void rewrite(MirroredFrame frame, long sequence) {
    outer.prepend(frame);
    scratch.setU16(UDP, FIRST_DYNAMIC_PORT + (frame.hash & DYNAMIC_PORTS - 1));
    Udp.setLength(frame.bytes, UDP, frame.originalLength - UDP);
  }
}
