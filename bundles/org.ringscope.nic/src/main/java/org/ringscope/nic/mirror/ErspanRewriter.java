package org.ringscope.nic.mirror;

import org.jspecify.annotations.Nullable;
import org.ringscope.packet.EtherType;
import org.ringscope.packet.Ethernet;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.pipeline.MirrorLoss;
import org.ringscope.pipeline.MirroredFrame;

/**
 * ERSPAN type II (draft-foschiano-erspan-03, 4.2) in GRE with a sequence number (RFC 2890, 2.2) in IPv4.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-------+-----------------------+-----+---+-+-------------------+
 * |Ver = 1|         VLAN          | CoS | En|T|      Session      |
 * +-------+-----------------------+-----+---+-+-------------------+
 * |       Reserved        |                 Index                 |
 * +-----------------------+---------------------------------------+
 * </pre>
 */
final class ErspanRewriter implements FrameRewriter {
  private static final int GRE = Ethernet.HEADER_LENGTH + Ipv4.HEADER_LENGTH;
  private static final int SEQUENCE = GRE + 4;
  private static final int ERSPAN = GRE + 8;
  private static final int HEADER_LENGTH = 8;

  /** GRE's flag S and ERSPAN type II as protocol. */
  private static final int SEQUENCED_ERSPAN = 0x1000_88be;

  private static final int VERSION = 1 << 28;

  /** En: the VLAN tag is still in the frame. */
  private static final int TAG_IN_FRAME = 3 << 11;

  private static final int TRUNCATED = 1 << 10;
  private static final int INDEX = 0xfffff;

  private final int session;
  private final Scratch scratch = new Scratch();
  private final OuterHeaders outer;

  ErspanRewriter(Rewriting.ErspanTunnel erspan, int snapLength) {
    session = erspan.session();
    Tunnel tunnel = erspan.tunnel();
    byte[] headers = new PacketBuilder()
        .ethernet(tunnel.destinationMac(), tunnel.sourceMac())
        .ipv4(tunnel.source(), tunnel.destination())
        .gre()
        .payload(new byte[ERSPAN - SEQUENCE + HEADER_LENGTH])
        .build();
    outer = new OuterHeaders(scratch, headers, snapLength);
  }

  @Override
  public @Nullable MirrorLoss obstacle(MirroredFrame frame) {
    return outer.obstacle(frame);
  }

  @Override
  public void rewrite(MirroredFrame frame, long sequence) {
    int header = VERSION | session | tag(frame);
    if (outer.carried(frame) < frame.originalLength) {
      header |= TRUNCATED;
    }
    outer.prepend(frame);
    scratch.setU32(GRE, SEQUENCED_ERSPAN);
    scratch.setU32(SEQUENCE, (int) sequence);
    scratch.setU32(ERSPAN, header);
    scratch.setU32(ERSPAN + Integer.BYTES, frame.ring & INDEX);
  }

  /** VLAN, class of service and encapsulation of the frame. */
  private static int tag(MirroredFrame frame) {
    boolean tagged = EtherType.isVlanTag(Ethernet.etherType(frame.bytes, frame.offset));
    if (!tagged || frame.capturedLength < Ethernet.HEADER_LENGTH + Short.BYTES) {
      return 0;
    }
    int control = Scratch.u16(frame, Ethernet.HEADER_LENGTH);
    return (control & 0xfff) << 16 | control >>> 13 << 13 | TAG_IN_FRAME;
  }
}
