package org.ringscope.nic.rss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;

/** Against plain references: Microsoft's bit-by-bit rule, java.util.zip.CRC32, and sums by hand. */
class RssHashTest {
  private static final IndirectionTable TABLE = IndirectionTable.equal(128, 16);
  private static final RssContext TOEPLITZ = RssContext.toeplitz(RssKey.MICROSOFT_VERIFICATION, TABLE);

  /** mlx5 and others: two bytes repeated make Toeplitz symmetric (Woo and Park, "Scalable TCP Session Monitoring"). */
  private static final RssKey REPEATED = RssKey.parse("6d:5a" + ":6d:5a".repeat(19));

  @Property
  void equalsTheDefinitionForAnyFlowAndKey(
      @ForAll @IntRange(min = 1, max = FlowType.COUNT - 1) int type,
      @ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d, @ForAll int ports,
      @ForAll @Size(min = 40, max = 52) byte[] key) {
    FlowKey flow = flow(type, a, b, c, d, ports);
    RssHash hash = new RssHash(TOEPLITZ.withKey(RssKey.of(key)));
    boolean overPorts = type >= FlowType.TCP4 && type <= FlowType.UDP6;
    byte[] input = input(flow, overPorts ? "sdfn" : "sd", InputTransform.NONE);
    int expected = Reference.toeplitz(key, input);
    assertEquals(expected, hash.hash(flow));
    assertEquals(Integer.remainderUnsigned(expected, 128) % 16, hash.ring(flow));
    RssHash general = new RssHash(TOEPLITZ.withKey(RssKey.of(key)).withInitialValue(0x1234_5678));
    assertEquals(expected ^ 0x1234_5678, general.hash(flow));
  }

  @Property
  void fieldsAndTransformsMakeTheInput(
      @ForAll @IntRange(min = 1, max = FlowType.COUNT - 1) int type,
      @ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d, @ForAll int ports,
      @ForAll InputTransform transform, @ForAll HashFunction function,
      @ForAll @IntRange(min = 0, max = 3) int choice) {
    String letters = new String[] {"sd", "sdfn", "sdt", "fn"}[choice];
    FlowKey flow = flow(type, a, b, c, d, ports);
    RssContext context = TOEPLITZ
        .withTransform(InputTransform.NONE)
        .withFields(HashFields.DEFAULT.with(type, HashField.setOf(letters)))
        .withTransform(transform)
        .withFunction(function);
    byte[] input = input(flow, letters, transform);
    int expected = input.length == 0 ? 0 : switch (function) {
      case TOEPLITZ -> Reference.toeplitz(keyBytes(RssKey.MICROSOFT_VERIFICATION), input);
      case XOR -> Reference.invertedXor8(input);
      case CRC32 -> Reference.crc32(input);
    };
    assertEquals(expected, new RssHash(context).hash(flow));
  }

  @Property
  void symmetricSettingsGiveBothDirectionsOneRing(
      @ForAll @IntRange(min = 1, max = FlowType.COUNT - 1) int type,
      @ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d, @ForAll int ports) {
    FlowKey flow = flow(type, a, b, c, d, ports);
    for (RssContext context : new RssContext[] {
        TOEPLITZ.withKey(REPEATED),
        TOEPLITZ.withTransform(InputTransform.SYMMETRIC_XOR),
        TOEPLITZ.withTransform(InputTransform.SYMMETRIC_OR_XOR)}) {
      RssHash hash = new RssHash(context);
      assertEquals(hash.ring(flow), hash.ring(flow.reversed()));
      assertEquals(hash.hash(flow), hash.hash(flow.reversed()));
    }
  }

  @Test
  void aTypeWithoutFieldsIsNotHashed() {
    FlowKey flow = FlowKey.parse("udp4 10.0.0.1:1 > 10.0.0.2:2");
    RssContext context = TOEPLITZ.withTable(IndirectionTable.of(3, 4))
        .withFields(HashFields.DEFAULT.with(FlowType.UDP4, HashField.setOf("")));
    assertEquals(0, new RssHash(context).hash(flow));
    assertEquals(0, new RssHash(context).ring(flow));
  }

  @Test
  void aSymmetricTransformWantsBothEnds() {
    RssContext oneEnd = TOEPLITZ.withFields(HashFields.DEFAULT.with(FlowType.TCP4, HashField.setOf("sfn")));
    assertThrows(IllegalArgumentException.class, () -> oneEnd.withTransform(InputTransform.SYMMETRIC_XOR));
  }

  @Test
  void lettersAreEthtools() {
    assertEquals("sdfn", HashField.letters(HashField.setOf("nfds")));
    assertEquals("mvtr", HashField.letters(HashField.setOf("rtvm")));
    assertThrows(IllegalArgumentException.class, () -> HashField.setOf("sdx"));
  }

  private static FlowKey flow(int type, long a, long b, long c, long d, int ports) {
    boolean ipv4 = FlowType.isIpv4(type);
    boolean beyond = type >= FlowType.TCP4;
    return new FlowKey(
        type,
        ipv4 ? 0 : a, ipv4 ? b & 0xffff_ffffL : b, beyond ? ports >>> 16 : 0,
        ipv4 ? 0 : c, ipv4 ? d & 0xffff_ffffL : d, beyond ? ports & 0xffff : 0);
  }

  /** The input by the words of scaling.rst, as hexadecimal text. */
  private static byte[] input(FlowKey flow, String letters, InputTransform transform) {
    boolean ipv4 = flow.ipVersion() == 4;
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    if (letters.contains("t") && flow.protocol() >= 0) {
      input.write(flow.protocol());
    }
    byte[] source = address(ipv4, flow.sourceHigh(), flow.sourceLow());
    byte[] destination = address(ipv4, flow.destinationHigh(), flow.destinationLow());
    if (letters.contains("sd")) {
      both(input, source, destination, transform);
    }
    if (letters.contains("fn") && flow.flowType() >= FlowType.TCP4) {
      byte[] from = HexFormat.of().parseHex("%04x".formatted(flow.sourcePort()));
      byte[] to = HexFormat.of().parseHex("%04x".formatted(flow.destinationPort()));
      both(input, from, to, transform);
    }
    return input.toByteArray();
  }

  private static byte[] address(boolean ipv4, long high, long low) {
    return HexFormat.of().parseHex(ipv4 ? "%08x".formatted(low) : "%016x%016x".formatted(high, low));
  }

  private static void both(ByteArrayOutputStream input, byte[] source, byte[] destination, InputTransform transform) {
    byte[] first = source.clone();
    byte[] second = destination.clone();
    for (int i = 0; i < source.length && transform != InputTransform.NONE; i++) {
      boolean or = transform == InputTransform.SYMMETRIC_OR_XOR;
      first[i] = (byte) (or ? source[i] | destination[i] : source[i] ^ destination[i]);
      second[i] = (byte) (source[i] ^ destination[i]);
    }
    input.writeBytes(first);
    input.writeBytes(second);
  }

  private static byte[] keyBytes(RssKey key) {
    return HexFormat.ofDelimiter(":").parseHex(key.toString());
  }
}
