package org.ringscope.nic.mirror;

import org.jspecify.annotations.Nullable;
import org.ringscope.packet.EtherType;
import org.ringscope.packet.Ethernet;
import org.ringscope.packet.Vlan;
import org.ringscope.pipeline.MirrorLoss;
import org.ringscope.pipeline.MirroredFrame;

/** Another destination address, other VLAN tags (IEEE 802.1Q, 9). */
final class EthernetRewriter implements FrameRewriter {
  /** Where the tag protocol identifier stands. */
  private static final int TAG = Ethernet.HEADER_LENGTH - Short.BYTES;

  private static final int BEHIND_TAG = TAG + Vlan.LENGTH;
  private static final int TAGGED_HEADER = Ethernet.HEADER_LENGTH + Vlan.LENGTH;
  private static final int PRIORITY = 0xf000;

  private final Rewriting.EthernetHeader header;
  private final Scratch scratch = new Scratch();

  EthernetRewriter(Rewriting.EthernetHeader header) {
    this.header = header;
  }

  @Override
  public @Nullable MirrorLoss obstacle(MirroredFrame frame) {
    if (frame.capturedLength < Ethernet.HEADER_LENGTH) {
      return MirrorLoss.TOO_SHORT;
    }
    boolean changesTag = header.vlan().kind() == VlanChange.Kind.STRIP || header.vlan().kind() == VlanChange.Kind.SET;
    return changesTag && isTagged(frame) && frame.capturedLength < TAGGED_HEADER ? MirrorLoss.TOO_SHORT : null;
  }

  private static boolean isTagged(MirroredFrame frame) {
    return EtherType.isVlanTag(Ethernet.etherType(frame.bytes, frame.offset));
  }

  @Override
  public void rewrite(MirroredFrame frame, long sequence) {
    boolean tagged = isTagged(frame);
    scratch.reserve(frame.capturedLength + Vlan.LENGTH);
    scratch.copyStart(frame, TAG);
    int longer = switch (header.vlan().kind()) {
      case KEEP -> keep(frame);
      case STRIP -> tagged ? strip(frame) : keep(frame);
      case SET -> tagged ? rename(frame) : push(frame, EtherType.VLAN);
      case PUSH -> push(frame, tagged ? EtherType.SERVICE_VLAN : EtherType.VLAN);
    };
    if (header.destinationMac() != Rewriting.EthernetHeader.SAME_ADDRESS) {
      scratch.setU48(0, header.destinationMac());
    }
    scratch.show(frame, longer);
  }

  private int keep(MirroredFrame frame) {
    scratch.copy(frame, TAG, TAG);
    return 0;
  }

  private int strip(MirroredFrame frame) {
    scratch.copy(frame, BEHIND_TAG, TAG);
    return -Vlan.LENGTH;
  }

  private int rename(MirroredFrame frame) {
    int control = Scratch.u16(frame, TAG + Short.BYTES) & PRIORITY | header.vlan().identifier();
    scratch.copy(frame, TAG, TAG);
    scratch.setU16(TAG + Short.BYTES, control);
    return 0;
  }

  private int push(MirroredFrame frame, int etherType) {
    scratch.copy(frame, TAG, BEHIND_TAG);
    scratch.setU16(TAG, etherType);
    scratch.setU16(TAG + Short.BYTES, header.vlan().identifier());
    return Vlan.LENGTH;
  }
}
