package org.ringscope.packet.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;

/** Examples whose values are worked out by hand from the standards, and the notes that only we write. */
class PacketDetailTest {
  /** The example header with its checksum 0xb861 that textbooks and the Wikipedia article on IPv4's checksum use. */
  private static final String IPV4 = "450000730000400040 11 b861 c0a80001 c0a800c7".replace(" ", "");

  @Test
  void anIpv4HeaderInNamesOfItsStandard() {
    LayerNode ip = of(LinkType.RAW, IPV4 + "0035e97c005f279f").getFirst();
    assertEquals("Internet Protocol Version 4", ip.protocol().name());
    assertEquals("192.168.0.1 → 192.168.0.199", ip.summary());
    assertEquals(
        List.of(
            "Version: 4 @0+4", "Internet Header Length: 20 bytes @4+4",
            "Differentiated Services Field: 0x00 @8+8", "Total Length: 115 @16+16", "Identification: 0x0000 @32+16",
            "Flags: 0x2 @48+3", "Fragment Offset: 0 (0 bytes) @51+13", "Time to Live: 64 @64+8",
            "Protocol: UDP (17) @72+8", "Header Checksum: 0xb861 [correct] @80+16",
            "Source Address: 192.168.0.1 @96+32", "Destination Address: 192.168.0.199 @128+32"),
        ip.fields().stream().map(PacketDetailTest::line).toList());
    assertEquals(
        List.of("Reserved: Not set @48+1", "Don't Fragment: Set @49+1", "More Fragments: Not set @50+1"),
        field(ip, "ip.flags").parts().stream().map(PacketDetailTest::line).toList());
  }

  @Test
  void aWrongChecksumSaysWhatItShouldBe() {
    LayerNode ip = of(LinkType.RAW, IPV4.replace("b861", "1234")).getFirst();
    assertEquals("wrong, should be 0xb861", field(ip, "ip.checksum").note());
  }

  @Test
  void aHeaderCutByTheSnapLengthShowsWhatIsThereAndSaysSo() {
    byte[] packet = new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").tcp(1, 2).build();
    List<LayerNode> layers =
        PacketDetail.of(MemorySegment.ofArray(packet), 0, 14 + 20 + 10, packet.length, LinkType.ETHERNET);
    LayerNode tcp = layers.getLast();
    assertEquals("cut: 10 of 20 bytes", tcp.note());
    assertEquals(
        List.of("tcp.srcport", "tcp.dstport", "tcp.seq_raw"),
        tcp.fields().stream().map(field -> field.type().filterName()).toList());
  }

  @Test
  void aHeaderThatItsPacketHasNoRoomForIsTooShort() {
    byte[] packet = new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").tcp(1, 2).build();
    List<LayerNode> layers = PacketDetail.of(MemorySegment.ofArray(packet), 0, 44, 44, LinkType.ETHERNET);
    assertEquals("too short: 10 of 20 bytes", layers.getLast().note());
  }

  @Test
  void aChecksumOverBytesThatWereNotCapturedIsUnverified() {
    byte[] packet =
        new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").tcp(1, 2).payload(new byte[100]).build();
    List<LayerNode> layers =
        PacketDetail.of(MemorySegment.ofArray(packet), 0, 60, packet.length, LinkType.ETHERNET);
    assertEquals("unverified: packet cut", field(layers.get(2), "tcp.checksum").note());
    assertEquals("Data 6 bytes", layers.getLast().protocol().name() + " " + layers.getLast().summary());
  }

  @Test
  void aLaterFragmentHasNoTransportHeader() {
    byte[] packet = new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").fragment(1480, false)
        .payload(new byte[30]).build();
    packet[14 + 9] = 17;
    assertEquals(List.of("eth", "ip", "data"), names(packet));
  }

  /** RFC 7323, 3.2, and RFC 2018, 3: kinds, lengths and places of the fields. */
  @Test
  void optionsAreTakenApart() {
    String options = "020405b4 0402 080a 00000001 00000002 01 030307 0512 00000064000000c8 0000012c00000190 0000";
    LayerNode tcp = of(LinkType.RAW, segment(options.replace(" ", ""))).get(1);
    assertEquals(
        List.of(
            "tcp.options.mss", "tcp.options.sack_perm", "tcp.options.timestamp", "tcp.options.nop",
            "tcp.options.wscale", "tcp.options.sack", "tcp.options.eol"),
        field(tcp, "tcp.options").parts().stream().map(field -> field.type().filterName()).toList());
    assertEquals(List.of(1460L), numbers(tcp, "tcp.options.mss_val"));
    assertEquals(List.of(1L), numbers(tcp, "tcp.options.timestamp.tsval"));
    assertEquals(List.of(2L), numbers(tcp, "tcp.options.timestamp.tsecr"));
    assertEquals(List.of(7L), numbers(tcp, "tcp.options.wscale.shift"));
    assertEquals(List.of(100L, 300L), numbers(tcp, "tcp.options.sack_le"));
    assertEquals(List.of(200L, 400L), numbers(tcp, "tcp.options.sack_re"));
  }

  @Test
  void anOptionWithoutALengthToGoOnByEndsTheList() {
    LayerNode tcp = of(LinkType.RAW, segment("aa000102")).get(1);
    Field unknown = field(tcp, "tcp.options.unknown");
    assertEquals("its length doesn't fit", unknown.note());
    assertEquals(4, unknown.byteLength());
  }

  private static String segment(String options) {
    int words = 5 + options.length() / 8;
    int total = 20 + words * 4;
    return String.format("45000%03x0000400040060000c0a80001c0a800c7", total)
        + "000100020000000300000004" + Integer.toHexString(words) + "002040000000000" + options;
  }

  private static List<LayerNode> of(int linkType, String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    return PacketDetail.of(MemorySegment.ofArray(bytes), 0, bytes.length, bytes.length, linkType);
  }

  private static List<String> names(byte[] packet) {
    return PacketDetail.of(MemorySegment.ofArray(packet), 0, packet.length, packet.length, LinkType.ETHERNET).stream()
        .map(layer -> layer.protocol().filterName()).toList();
  }

  private static String line(Field field) {
    String note = field.note().isEmpty() ? "" : " [" + field.note() + "]";
    return field.type().name() + ": " + field.text() + note + " @" + field.bitOffset() + "+" + field.bitLength();
  }

  private static Stream<Field> all(List<Field> fields) {
    return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), all(field.parts())));
  }

  private static Field field(LayerNode layer, String name) {
    return all(layer.fields()).filter(field -> field.type().filterName().equals(name)).findFirst().orElseThrow();
  }

  private static List<Long> numbers(LayerNode layer, String name) {
    return all(layer.fields()).filter(field -> field.type().filterName().equals(name)).map(Field::number).toList();
  }
}
