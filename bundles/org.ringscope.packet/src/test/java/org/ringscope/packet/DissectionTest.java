package org.ringscope.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a card finds of a frame, and the list of layers. */
class DissectionTest {
  private static final String A4 = "10.0.0.1";
  private static final String B4 = "10.0.0.2";
  private static final String A6 = "2001:db8::1";
  private static final String B6 = "2001:db8::2";

  private final Dissection dissection = new Dissection();

  private static PacketBuilder ethernet() {
    return new PacketBuilder().ethernet(0x020000000001L, 0x020000000002L);
  }

  private long dissect(byte[] frame, int captured, int linkType) {
    byte[] kept = Arrays.copyOf(frame, captured);
    return dissection.dissect(MemorySegment.ofArray(kept), 0, captured, frame.length, linkType);
  }

  private long dissect(byte[] frame) {
    return dissect(frame, frame.length, LinkType.ETHERNET);
  }

  private int flowType(PacketBuilder builder) {
    return Headers.flowType(dissect(builder.build()));
  }

  private List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < dissection.layerCount(); i++) {
      layers.add(dissection.layer(i));
    }
    return layers;
  }

  @Test
  void tcpAndUdpAreHashedWithPorts() {
    assertEquals(FlowType.TCP4, flowType(ethernet().ipv4(A4, B4).tcp(1, 2)));
    assertEquals(FlowType.UDP4, flowType(ethernet().ipv4(A4, B4).udp(1, 2)));
    assertEquals(FlowType.TCP6, flowType(ethernet().ipv6(A6, B6).tcp(1, 2)));
    assertEquals(FlowType.UDP6, flowType(ethernet().ipv6(A6, B6).udp(1, 2)));
  }

  @Test
  void anyNumberOfTagsIsWalked() {
    assertEquals(FlowType.TCP4, flowType(ethernet().serviceVlan(7).vlan(5).vlan(6).ipv4(A4, B4).tcp(1, 2)));
    assertEquals(FlowType.UDP6, flowType(ethernet().vlan(5).ipv6(A6, B6).udp(1, 2)));
  }

  @Test
  void ipv6ExtensionHeadersAreWalked() {
    long headers = dissect(ethernet().ipv6(A6, B6).hopByHop(5, 2, 0, 0).destinationOptions().tcp(1, 2).build());
    assertEquals(FlowType.TCP6, Headers.flowType(headers));
    assertEquals(14, Headers.networkOffset(headers));
    assertEquals(14 + 40 + 8 + 8, Headers.transportOffset(headers));
  }

  @Test
  void fragmentsAreHashedByAddress() {
    assertEquals(FlowType.IPV4, flowType(ethernet().ipv4(A4, B4).fragment(0, true).tcp(1, 2)));
    assertEquals(FlowType.IPV4, flowType(ethernet().ipv4(A4, B4).fragment(1480, false).payload(new byte[40])));
    // An atomic fragment (RFC 6946) too.
    assertEquals(FlowType.IPV6, flowType(ethernet().ipv6(A6, B6).ipv6Fragment(0, false, 1).udp(1, 2)));
  }

  @Test
  void otherProtocolsAreHashedByAddress() {
    assertEquals(FlowType.IPV4, flowType(ethernet().ipv4(A4, B4).icmp(8, 0, 1)));
    assertEquals(FlowType.IPV4, flowType(ethernet().ipv4(A4, B4).gre().ipv4(A4, B4).tcp(1, 2)));
    assertEquals(FlowType.SCTP6, flowType(ethernet().ipv6(A6, B6).sctp(1, 2, 3)));
    assertEquals(FlowType.IPV4, flowType(ethernet().ipv4(A4, B4).ipv6(A6, B6).tcp(1, 2)));
  }

  @Test
  void theOuterPortsCountInATunnel() {
    long headers = dissect(ethernet().ipv4(A4, B4).udp(50_000, 4789).vxlan(7)
        .ethernet(1, 2).ipv6(A6, B6).tcp(1, 2).build());
    assertEquals(FlowType.UDP4, Headers.flowType(headers));
    assertEquals(34, Headers.transportOffset(headers));
    assertEquals(
        Protocols.IPV4 | Protocols.IPV6 | Protocols.TCP | Protocols.UDP | Protocols.TUNNEL,
        Headers.protocols(headers));
  }

  @Test
  void whatACardDoesNotFindHasNoFlow() {
    assertEquals(FlowType.NONE, flowType(ethernet().mpls(16).ipv4(A4, B4).tcp(1, 2)));
    assertEquals(FlowType.NONE, flowType(ethernet().arp(Arp.REQUEST, 1, A4, 0, B4)));
    assertEquals(Headers.NO_OFFSET, Headers.networkOffset(dissect(ethernet().mpls(16).ipv4(A4, B4).tcp(1, 2).build())));
  }

  @Test
  void cookedAndRawCapturesCount() {
    byte[] cooked = new PacketBuilder().linuxCooked().vlan(3).ipv4(A4, B4).tcp(1, 2).build();
    assertEquals(FlowType.TCP4, Headers.flowType(dissect(cooked, cooked.length, LinkType.LINUX_SLL)));
    byte[] raw = new PacketBuilder().ipv6(A6, B6).udp(1, 2).build();
    assertEquals(FlowType.UDP6, Headers.flowType(dissect(raw, raw.length, LinkType.RAW)));
    assertEquals(FlowType.UDP6, Headers.flowType(dissect(raw, raw.length, LinkType.IPV6)));
  }

  @Test
  void aCutTransportHeaderIsMarkedAndHashedByAddress() {
    byte[] tcp = ethernet().ipv4(A4, B4).tcp(1, 2).payload(new byte[100]).build();
    for (int captured = 34; captured < 34 + 20; captured++) {
      long headers = dissect(tcp, captured, LinkType.ETHERNET);
      assertEquals(FlowType.IPV4, Headers.flowType(headers));
      assertEquals(Marks.CUT | Marks.TRANSPORT_HEADER_CUT, Headers.marks(headers), captured + " bytes");
    }
    long headers = dissect(tcp, 54, LinkType.ETHERNET);
    assertEquals(FlowType.TCP4, Headers.flowType(headers));
    assertEquals(Marks.CUT, Headers.marks(headers));
    byte[] udp = ethernet().ipv6(A6, B6).udp(1, 2).payload(new byte[100]).build();
    assertEquals(FlowType.IPV6, Headers.flowType(dissect(udp, 61, LinkType.ETHERNET)));
    assertEquals(FlowType.UDP6, Headers.flowType(dissect(udp, 62, LinkType.ETHERNET)));
  }

  @Test
  void aCutNetworkHeaderHasNoFlow() {
    byte[] frame = ethernet().ipv4(A4, B4).tcp(1, 2).build();
    long headers = dissect(frame, 33, LinkType.ETHERNET);
    assertEquals(FlowType.NONE, Headers.flowType(headers));
    assertEquals(Marks.CUT, Headers.marks(headers));
    assertEquals(Protocols.IPV4, Headers.protocols(headers));
  }

  @Test
  void impossibleHeadersAreMarked() {
    byte[] badOffset = ethernet().ipv4(A4, B4).tcp(1, 2).build();
    badOffset[34 + 12] = 0x40;
    assertEquals(FlowType.IPV4, Headers.flowType(dissect(badOffset)));
    assertTrue((Headers.marks(dissect(badOffset)) & Marks.UNPARSABLE) != 0);
    byte[] badVersion = ethernet().ipv4(A4, B4).tcp(1, 2).build();
    badVersion[14] = 0x55;
    assertEquals(FlowType.NONE, Headers.flowType(dissect(badVersion)));
    assertTrue((Headers.marks(dissect(badVersion)) & Marks.UNPARSABLE) != 0);
  }

  @Test
  void checksumsAreJudgedOnlyWhole() {
    byte[] frame = ethernet().ipv4(A4, B4).udp(1, 2).payload((byte) 1, (byte) 2, (byte) 3).build();
    assertEquals(0, Headers.marks(dissect(frame)));
    frame[frame.length - 1]++;
    assertEquals(Marks.BAD_UDP_CHECKSUM, Headers.marks(dissect(frame)));
    assertEquals(Marks.CUT, Headers.marks(dissect(frame, frame.length - 1, LinkType.ETHERNET)));
    frame[14 + 8]--;
    assertEquals(Marks.BAD_UDP_CHECKSUM | Marks.BAD_IP_CHECKSUM, Headers.marks(dissect(frame)));
  }

  @Test
  void largeSendsWithoutLengthTakeTheFrames() {
    byte[] frame = ethernet().ipv4(A4, B4).tcp(1, 2).payload(new byte[70_000]).build();
    long headers = dissect(frame);
    assertEquals(FlowType.TCP4, Headers.flowType(headers));
    assertEquals(0, Headers.marks(headers));
  }

  @Test
  void layersAreListedFromTheOutside() {
    dissect(ethernet().vlan(5).ipv4(A4, B4).options(1, 1, 1, 0).udp(9, 4789).vxlan(7)
        .ethernet(1, 2).ipv6(A6, B6).tcp(1, 2).payload(new byte[7]).build());
    assertEquals(
        List.of(Layer.ETHERNET, Layer.VLAN, Layer.IPV4, Layer.UDP, Layer.VXLAN, Layer.ETHERNET, Layer.IPV6, Layer.TCP,
            Layer.PAYLOAD),
        layers());
    assertEquals(18, dissection.layerOffset(2));
    assertEquals(24, dissection.layerLength(2));
    assertEquals(7, dissection.layerLength(8));
  }

  @Test
  void anErrorsQuoteIsLookedInto() {
    byte[] quote = new PacketBuilder().ipv4(B4, A4).udp(53, 99).payload(new byte[4]).build();
    long headers = dissect(ethernet().ipv4(A4, B4).icmp(Icmp.UNREACHABLE, 3, 0).payload(quote).build());
    assertEquals(Protocols.IPV4 | Protocols.ICMP | Protocols.UDP, Headers.protocols(headers));
    assertEquals(FlowType.IPV4, Headers.flowType(headers));
  }

  @Test
  void unknownLinkTypesAreMarked() {
    long headers = dissect(new byte[60], 60, 253);
    assertEquals(Marks.NOT_DECODED, Headers.marks(headers));
    assertEquals(0, Headers.protocols(headers));
  }
}
