package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PacketSummarizerTest {
  private static final int ETHERNET = 1;
  private static final int TCP_ACK = 0x10;
  private static final int TCP_SYN = 0x02;

  private final PacketSummarizer summarizer = new PacketSummarizer();

  private PacketSummary summary(byte[] frame) {
    return summarizer.summarize(frame, frame.length, ETHERNET);
  }

  @Test
  void tcpShowsPortsFlagsNumbersAndThePayloadWithoutPadding() {
    byte[] frame = Frames.ethernet(Frames.ipv4(43, 0, 6, Frames.tcp(TCP_ACK) + "61 62 63  00 00 00"));
    PacketSummary summary = summary(frame);
    assertEquals("10.0.0.1", summary.source());
    assertEquals("192.0.2.10", summary.destination());
    assertEquals("TCP", summary.protocol());
    assertEquals(new PacketSummary.Ports(49152, 443), summary.ports());
    assertEquals("49152 → 443 [ACK] Seq=14481 Ack=811 Win=502 Len=3", summary.info());
  }

  /** These frames leave out the checksums. */
  @Test
  void whatIsOddIsMarked() {
    byte[] tcp = Frames.ethernet(Frames.ipv4(43, 0, 6, Frames.tcp(TCP_ACK) + "61 62 63"));
    List<PacketMark> checksums = List.of(PacketMark.BAD_IP_CHECKSUM, PacketMark.BAD_TCP_CHECKSUM);
    assertEquals(checksums, summary(tcp).marks());
    // IEEE 802.3 frames carry 1500 bytes behind their 14 of header.
    assertFalse(summarizer.summarize(tcp, 14 + 1500, ETHERNET).marks().contains(PacketMark.MERGED));
    assertTrue(summarizer.summarize(tcp, 14 + 1501, ETHERNET).marks().containsAll(
        List.of(PacketMark.CUT, PacketMark.MERGED)));
    assertEquals(List.of(PacketMark.NOT_DECODED), summarizer.summarize(new byte[10], 10, 147).marks());
  }

  @Test
  void aSegmentWithoutAckFlagShowsNoAcknowledgment() {
    PacketSummary summary = summary(Frames.ethernet(Frames.ipv4(40, 0, 6, Frames.tcp(TCP_SYN))));
    assertTrue(summary.info().startsWith("49152 → 443 [SYN] Seq=14481 Win=502 Len=0"), summary.info());
  }

  @Test
  void udpShowsPortsAndPayload() {
    PacketSummary summary = summary(Frames.ethernet(Frames.ipv4(32, 0, 17, Frames.udp(12) + "01 02 03 04")));
    assertEquals("UDP", summary.protocol());
    assertEquals("53 → 33211 Len=4", summary.info());
  }

  @Test
  void aLaterFragmentHasNoPorts() {
    PacketSummary summary = summary(Frames.ethernet(Frames.ipv4(28, 185, 17, "01 02 03 04 05 06 07 08")));
    assertEquals("IPv4", summary.protocol());
    assertEquals("Fragment at 1480, last, ID 0x1c46, protocol 17", summary.info());
  }

  @Test
  void echoRequestsShowIdentifierAndSequenceNumber() {
    PacketSummary summary = summary(Frames.ethernet(Frames.ipv4(28, 0, 1, "08 00 00 00 12 34 00 07")));
    assertEquals("ICMP", summary.protocol());
    assertEquals("Echo request id=0x1234 seq=7", summary.info());
  }

  @Test
  void anErrorIsShownForItselfNotForThePacketItQuotes() {
    String quote = "45 00 00 1c 00 01 00 00 40 11 00 00 c0 00 02 0a 0a 00 00 01" + Frames.udp(8);
    PacketSummary summary = summary(Frames.ethernet(Frames.ipv4(56, 0, 1, "03 03 00 00 00 00 00 00" + quote)));
    assertEquals("ICMP", summary.protocol());
    assertEquals("10.0.0.1", summary.source());
    assertTrue(summary.info().startsWith("Destination unreachable: port"), summary.info());
  }

  @Test
  void arpSpeaksOfItsAddresses() {
    String head = "08 06 00 01 08 00 06 04 ";
    String sender = "02 00 00 00 00 01 0a 00 00 01 ";
    PacketSummary request = summary(Frames.ethernet(head + "00 01" + sender + "00 00 00 00 00 00 0a 00 00 09"));
    assertEquals("ARP", request.protocol());
    assertEquals("02:00:00:00:00:01", request.source());
    assertEquals("Who has 10.0.0.9? Tell 10.0.0.1", request.info());
    PacketSummary reply = summary(Frames.ethernet(head + "00 02" + sender + "00 00 00 00 00 00 0a 00 00 09"));
    assertEquals("10.0.0.1 is at 02:00:00:00:00:01", reply.info());
  }

  @Test
  void tunnelsShowTheInnerPacketAndNameTheOuterAddresses() {
    String inner = "45 00 00 28 00 00 00 00 40 06 00 00 0a 01 01 01 0a 01 01 02" + Frames.tcp(TCP_ACK);
    PacketSummary summary = summary(Frames.ethernet(Frames.ipv4(64, 0, 47, "00 00 08 00" + inner)));
    assertEquals("10.1.1.1", summary.source());
    assertEquals("TCP", summary.protocol());
    assertTrue(summary.info().contains(" · in GRE 10.0.0.1 → 192.0.2.10"), summary.info());
  }

  @Test
  void ipv6AddressesAreCanonical() {
    byte[] frame = Frames.ethernet(
        "86 dd 60 00 00 00 00 08 11 40 20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01"
            + "20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 02" + Frames.udp(8));
    assertEquals("2001:db8::1", summary(frame).source());
    assertEquals("2001:db8::2", summary(frame).destination());
    assertEquals("53 → 33211 Len=0", summary(frame).info());
  }

  @Test
  void unknownEtherTypesAreNamedByNumber() {
    PacketSummary summary = summary(Frames.ethernet("88 cc 02 07 04"));
    assertEquals("Ethernet", summary.protocol());
    assertEquals("EtherType 0x88cc", summary.info());
  }

  @Test
  void undecodedLinkTypesSaySo() {
    PacketSummary summary = summarizer.summarize(new byte[10], 10, 147);
    assertEquals("Link type 147 is not decoded", summary.info());
  }

  @Property
  void anyBytesAreSurvived(
      @ForAll @Size(max = 200) byte[] bytes,
      @ForAll @IntRange(max = 2000) int longer,
      @ForAll @IntRange(max = 300) int link) {
    PacketSummary summary = summarizer.summarize(bytes, bytes.length + longer, link);
    assertTrue(summary.protocol().length() > 0);
  }

  @Property
  void anyCutIsSurvived(@ForAll @IntRange(max = 60) int length, @ForAll @IntRange(max = 255) int protocol) {
    byte[] whole = Frames.ethernet(Frames.ipv4(46, 0, protocol, Frames.tcp(TCP_ACK) + "00 01 02 03 04 05"));
    byte[] cut = Arrays.copyOf(whole, Math.min(length, whole.length));
    summarizer.summarize(cut, whole.length, ETHERNET);
  }
}
