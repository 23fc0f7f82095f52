package org.ringscope.session.predict;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.SurveyStage;

/**
 * How many packets on the wire a captured TCP frame stands for. A host merges segments (GRO, LRO) before a capture sees
 * them, while the card counted each: a frame whose IP packet is longer than the link's MTU was ⌈payload ÷ MSS⌉ packets.
 *
 * <p>The MTU is an Ethernet's 1,500, or what the flow's SYN allows if that is more (jumbo frames). The MSS is what is
 * given, or else the flow's: the longest payload of its ordinary segments so far, if that is at least the 536 bytes
 * that every host takes (RFC 9293, 3.7.1); else its SYN's option, less this header's options; else what the MTU leaves
 * behind the headers, 1,448 bytes with IPv4 and time stamps. GRO merges segments of one length and ends with a shorter
 * one (Linux, Documentation/networking/segmentation-offloads.rst), which is why rounding up is right.
 */
final class WirePackets {
  /** The frame is left as it is. */
  static final int OFF = -1;

  /** The MSS is learnt from each flow. */
  static final int LEARN = 0;

  private static final int DEFAULT_MSS = 536;
  private static final int TCP_HEADER = 20;
  private static final int SYN = 2;
  private static final int MSS_OPTION = 2;
  private static final int HALF = 0xffff;

  private final int given;

  /** @param given MSS in bytes, {@link #LEARN} or {@link #OFF} */
  WirePackets(int given) {
    this.given = given;
  }

  boolean isOff() {
    return given == OFF;
  }

  /**
   * What is known of a flow's segments after one more frame: the longest ordinary payload in the lower 16 bits, the
   * SYN's option in the 16 above.
   *
   * @param known as known before, 0 at first
   * @param tcp where the frame's TCP header begins in {@code bytes}
   * @param captured bytes in memory from there
   * @param payload bytes behind the TCP header on the wire
   * @param overhead bytes from the outermost IP header to the TCP header
   */
  long learn(long known, MemorySegment bytes, long tcp, int captured, int payload, int overhead) {
    if ((Tcp.flags(bytes, tcp) & SYN) != 0) {
      int option = mssOption(bytes, tcp, Math.min(captured, Tcp.headerLength(bytes, tcp)));
      return option == 0 ? known : known & HALF | (long) option << 16;
    }
    boolean ordinary = !isMerged(known, payload + Tcp.headerLength(bytes, tcp), overhead);
    return ordinary && payload > (known & HALF) ? known & ~HALF | payload : known;
  }

  /**
   * Packets on the wire, at least 1.
   *
   * @param header length of the TCP header in bytes
   */
  int count(long known, int payload, int header, int overhead) {
    if (isOff() || payload <= 0) {
      return 1;
    }
    if (given != LEARN) {
      return Math.ceilDiv(payload, given);
    }
    return isMerged(known, payload + header, overhead) ? Math.ceilDiv(payload, mss(known, header, overhead)) : 1;
  }

  /** Whether an IP packet with {@code segment} bytes of TCP is longer than the link takes. */
  private static boolean isMerged(long known, int segment, int overhead) {
    int allowed = (int) (known >>> 16) + TCP_HEADER + overhead;
    return segment + overhead > Math.max(SurveyStage.ETHERNET_MTU, allowed);
  }

  private static int mss(long known, int header, int overhead) {
    int ordinary = (int) known & HALF;
    if (ordinary >= DEFAULT_MSS) {
      return ordinary;
    }
    int option = (int) (known >>> 16) - (header - TCP_HEADER);
    return option >= DEFAULT_MSS ? option : Math.max(DEFAULT_MSS, SurveyStage.ETHERNET_MTU - overhead - header);
  }

  /** The maximum segment size that a SYN announces; 0 if it doesn't (RFC 9293, 3.2). */
  private static int mssOption(MemorySegment bytes, long tcp, int length) {
    int at = TCP_HEADER;
    while (at + 4 <= length) {
      int kind = Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, tcp + at));
      if (kind == MSS_OPTION) {
        return Tcp.destinationPort(bytes, tcp + at);
      }
      int size = kind == 1 ? 1 : Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, tcp + at + 1));
      if (kind == 0 || size == 0) {
        return 0;
      }
      at += size;
    }
    return 0;
  }
}
