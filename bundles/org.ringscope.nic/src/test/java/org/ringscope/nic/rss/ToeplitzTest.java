package org.ringscope.nic.rss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToeplitzTest {
  private final Toeplitz toeplitz = new Toeplitz(RssKey.MICROSOFT_VERIFICATION);

  /** Values of Microsoft's "Verifying the RSS Hash Calculation". */
  @ParameterizedTest
  @CsvSource({
    "66.9.149.187, 161.142.100.80, 2794, 1766, 323e8fc2, 51ccc178",
    "199.92.111.2, 65.69.140.83, 14230, 4739, d718262a, c626b0ea",
    "24.19.198.95, 12.22.207.184, 12898, 38024, d2d0a5de, 5c2b394a",
    "38.27.205.30, 209.142.163.6, 48228, 2217, 82989176, afc7327f",
    "153.39.163.191, 202.188.127.2, 44251, 1303, 5d1809c5, 10e828a2",
    "3ffe:2501:200:1fff::7, 3ffe:2501:200:3::1, 2794, 1766, 2cc18cd5, 40207d3d",
    "3ffe:501:8::260:97ff:fe40:efab, ff02::1, 14230, 4739, 0f0c461c, dde51bbf",
    "3ffe:1900:4545:3:200:f8ff:fe21:67cf, fe80::200:f8ff:fe21:67cf, 44251, 38024, 4b61e985, 02d1feef",
  })
  void givesThePublishedHashes(
      String source, String destination, int sourcePort, int destinationPort, String overAddresses, String overPorts) {
    byte[] from = InetAddress.ofLiteral(source).getAddress();
    byte[] to = InetAddress.ofLiteral(destination).getAddress();
    boolean version4 = from.length == 4;
    ByteBuffer header = ByteBuffer.allocate(64).position(version4 ? 12 : 8).put(from).put(to);
    int ports = header.position();
    header.putShort((short) sourcePort).putShort((short) destinationPort);
    MemorySegment bytes = MemorySegment.ofArray(header.array());
    assertEquals(
        Integer.parseUnsignedInt(overAddresses, 16), version4 ? toeplitz.ipv4(bytes, 0) : toeplitz.ipv6(bytes, 0));
    assertEquals(
        Integer.parseUnsignedInt(overPorts, 16),
        version4 ? toeplitz.ipv4(bytes, 0, ports) : toeplitz.ipv6(bytes, 0, ports));
  }

  @Property
  void equalsTheDefinitionBitByBit(@ForAll @Size(64) byte[] packet) {
    byte[] input = Arrays.copyOfRange(packet, 8, 44);
    assertEquals(byDefinition(input), toeplitz.ipv6(MemorySegment.ofArray(packet), 0, 40));
  }

  /** Shifts the key left a bit for each input bit and adds its upper 32 bits where the bit is set. */
  private static int byDefinition(byte[] input) {
    byte[] keyBytes = new byte[RssKey.LENGTH];
    String[] texts = RssKey.MICROSOFT_VERIFICATION.toString().split(":");
    for (int i = 0; i < keyBytes.length; i++) {
      keyBytes[i] = (byte) Integer.parseInt(texts[i], 16);
    }
    BigInteger key = new BigInteger(1, keyBytes);
    int result = 0;
    for (int bit = 0; bit < input.length * 8; bit++) {
      if ((input[bit / 8] & 0x80 >> bit % 8) != 0) {
        result ^= key.shiftRight(RssKey.LENGTH * 8 - 32 - bit).intValue();
      }
    }
    return result;
  }

  @Test
  void aShortKeyIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> RssKey.parse("6d:5a"));
    assertThrows(IllegalArgumentException.class, () -> RssKey.parse("key"));
  }
}
