package org.ringscope.nic;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.PacketBlock;

/** What says whether the captured host sent a packet. */
public enum DirectionEvidence {
  /** Its record says that it went out. */
  RECORDED_OUTBOUND(true),
  /** Its record says that it came in. */
  RECORDED_INBOUND(false),
  /** Linux's cooked header says that it went out. */
  COOKED_HEADER(true),
  /** It comes from an address of the captured host. */
  LOCAL_SOURCE(true),
  /** Nothing says that it was sent. */
  NONE(false);

  /** PACKET_OUTGOING of Linux's if_packet.h, as the cooked headers carry it. */
  private static final int OUTGOING = 4;

  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final boolean sent;

  DirectionEvidence(boolean sent) {
    this.sent = sent;
  }

  public boolean sent() {
    return sent;
  }

  /**
   * Looks at a packet.
   *
   * @param recorded {@code PacketBlock.DIRECTION_*} as its record says
   * @param linkType LINKTYPE_ value
   * @param frame where the packet begins in {@code bytes}
   * @param captured its bytes there
   * @param headers packed {@link org.ringscope.packet.Headers}
   */
  public static DirectionEvidence of(
      int recorded,
      int linkType,
      LocalAddresses locals,
      MemorySegment bytes,
      long frame,
      int captured,
      long headers) {
    if (recorded != PacketBlock.DIRECTION_UNKNOWN) {
      return recorded == PacketBlock.DIRECTION_OUTBOUND ? RECORDED_OUTBOUND : RECORDED_INBOUND;
    }
    if (linkType == LinkType.LINUX_SLL && captured >= 2 && bytes.get(SHORT, frame) == OUTGOING
        || linkType == LinkType.LINUX_SLL2
            && captured >= 11
            && bytes.get(ValueLayout.JAVA_BYTE, frame + 10) == OUTGOING) {
      return COOKED_HEADER;
    }
    return !locals.isEmpty() && locals.sent(bytes, frame, captured, headers, linkType) ? LOCAL_SOURCE : NONE;
  }
}
