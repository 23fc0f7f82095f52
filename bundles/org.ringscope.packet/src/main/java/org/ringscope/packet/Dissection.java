package org.ringscope.packet;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * Finds every header of a frame, through tunnels and into packets that ICMP errors quote, and says what a network card
 * would find of it.
 *
 * <p>Any bytes are survivable: each read is checked against the captured length first, each step moves forward or ends
 * the walk, and there are at most {@link #MAX_STEPS} steps. Which protocols a frame counts for follows tshark's
 * protocol chains with reassembly off.
 *
 * <p>Reusable, allocates nothing per frame; not thread-safe.
 */
public final class Dissection {
  /** Headers looked at in one frame; a run of VLAN tags or MPLS labels is one step. Far beyond any real frame. */
  public static final int MAX_STEPS = 500;

  /** Headers kept for {@link #layer}; later ones are walked and counted but not listed. */
  public static final int MAX_LAYERS = 512;

  private final Cursor cursor = new Cursor();

  /**
   * Dissects one frame. The list of layers stays valid until the next call.
   *
   * @param segment memory that holds the frame
   * @param offset where the frame begins in it
   * @param capturedLength bytes of the frame in memory
   * @param originalLength bytes the frame had; a smaller number than {@code capturedLength} is ignored
   * @param linkType LINKTYPE_ value, see {@link LinkType}
   * @return packed {@link Headers}
   * @throws IndexOutOfBoundsException if the segment doesn't hold {@code capturedLength} bytes at {@code offset}
   */
  public long dissect(MemorySegment segment, long offset, int capturedLength, int originalLength, int linkType) {
    Objects.checkFromIndexSize(offset, capturedLength, segment.byteSize());
    Cursor c = cursor;
    c.reset(segment, offset, capturedLength, originalLength);
    LinkLayers.start(c, linkType);
    for (int step = 0; c.next != Layer.PAYLOAD && step < MAX_STEPS; step++) {
      step(c);
    }
    if (c.captured() > 0) {
      c.note(Layer.PAYLOAD, c.captured());
    }
    return Headers.pack(c.flowType, c.marks, c.protocols, c.networkOffset, c.transportOffset);
  }

  /** Number of headers found by the last {@link #dissect}, the payload included. */
  public int layerCount() {
    return cursor.layerCount();
  }

  /** The {@code index}-th header from the outside, counted from 0. */
  public Layer layer(int index) {
    return cursor.layer(Objects.checkIndex(index, cursor.layerCount()));
  }

  /** Where that header begins, in bytes from the frame's start. */
  public int layerOffset(int index) {
    return cursor.layerOffset(Objects.checkIndex(index, cursor.layerCount()));
  }

  /** How many captured bytes that header has, its options included. */
  public int layerLength(int index) {
    return cursor.layerLength(Objects.checkIndex(index, cursor.layerCount()));
  }

  static void step(Cursor c) {
    switch (c.next) {
      case IPV4 -> InternetLayers.ipv4(c);
      case IPV6 -> InternetLayers.ipv6(c);
      case IPV6_HOP_BY_HOP, IPV6_DESTINATION, SHIM6 -> ExtensionLayers.options(c);
      case IPV6_ROUTING -> ExtensionLayers.routing(c);
      case IPV6_FRAGMENT -> ExtensionLayers.fragment(c);
      case AH -> ExtensionLayers.authentication(c);
      case TCP -> TransportLayers.tcp(c);
      case UDP -> TransportLayers.udp(c);
      case ICMP -> ControlLayers.icmp(c);
      case ICMPV6 -> ControlLayers.icmpv6(c);
      case IGMP -> ControlLayers.igmp(c);
      case PIM -> ControlLayers.pim(c);
      case ARP, ESP, SCTP -> TransportLayers.leaf(c);
      case GRE, ERSPAN, ETHERIP, L2TP -> TunnelLayers.step(c);
      case VXLAN, GENEVE, GTP_U, TEREDO, LISP, NSH, TZSP, MOBILE_IP -> UdpTunnelLayers.step(c);
      default -> LinkLayers.step(c);
    }
  }
}
