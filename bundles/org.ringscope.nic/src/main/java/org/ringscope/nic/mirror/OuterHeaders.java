package org.ringscope.nic.mirror;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.Ethernet;
import org.ringscope.packet.Ipv4;
import org.ringscope.pipeline.MirrorLoss;
import org.ringscope.pipeline.MirroredFrame;

/**
 * The outer headers of a tunnel, built once and put in front of each frame. What is carried is a frame cut to the snap
 * length; where the capture holds less of it than that, it holds as much less of the outer packet.
 */
final class OuterHeaders {
  /** Largest total length of an IPv4 packet (RFC 791). */
  private static final int LARGEST_PACKET = 0xffff;

  private static final int FRAGMENTATION = Ethernet.HEADER_LENGTH + 6;
  private static final int DONT_FRAGMENT = 0x4000;

  private final Scratch scratch;
  private final MemorySegment headers;
  private final int length;
  private final int snapLength;

  /**
   * Headers for frames cut to {@code snapLength}.
   *
   * @param headers Ethernet, IPv4 and what follows up to the frame
   */
  OuterHeaders(Scratch scratch, byte[] headers, int snapLength) {
    this.scratch = scratch;
    this.headers = MemorySegment.ofArray(headers);
    this.snapLength = snapLength;
    length = headers.length;
  }

  /** Bytes from the Ethernet header to the frame. */
  int length() {
    return length;
  }

  @Nullable MirrorLoss obstacle(MirroredFrame frame) {
    if (frame.capturedLength < Ethernet.HEADER_LENGTH) {
      return MirrorLoss.TOO_SHORT;
    }
    return carried(frame) > LARGEST_PACKET - packetLength(0) ? MirrorLoss.NOT_REWRITABLE : null;
  }

  private int packetLength(int carried) {
    return length - Ethernet.HEADER_LENGTH + carried;
  }

  /** Bytes of the frame that the tunnel carries. */
  int carried(MirroredFrame frame) {
    return Math.min(frame.originalLength, snapLength);
  }

  /**
   * Puts the headers in front of the frame, with lengths and the IPv4 checksum right. The packets are atomic: they
   * can't be fragmented, so their identification may be any (RFC 6864, 4.1).
   */
  void prepend(MirroredFrame frame) {
    int carried = carried(frame);
    frame.capturedLength = Math.min(frame.capturedLength, carried);
    MemorySegment packet = scratch.reserve(length + frame.capturedLength);
    MemorySegment.copy(headers, 0, packet, 0, length);
    scratch.copy(frame, 0, length);
    scratch.setU16(FRAGMENTATION, DONT_FRAGMENT);
    Ipv4.setTotalLength(packet, Ethernet.HEADER_LENGTH, packetLength(carried));
    Ipv4.fixChecksum(packet, Ethernet.HEADER_LENGTH);
    frame.originalLength = carried;
    scratch.show(frame, length);
  }
}
