package org.ringscope.packet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {
  /** Pairs of RFC 5952, sections 2 and 4. */
  @ParameterizedTest
  @CsvSource({
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:0db8::0001, 2001:db8::1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:DB8::AAAA, 2001:db8::aaaa",
    "::ffff:192.0.2.1, ::ffff:192.0.2.1",
    "0:0:0:0:0:0:0:0, ::",
    "1:0:0:0:0:0:0:0, 1::",
  })
  void ipv6IsWrittenAsRfc5952Says(String given, String expected) {
    long[] halves = AddressText.parseIpv6(given);
    assertEquals(expected, AddressText.formatIpv6(halves[0], halves[1]));
  }

  @Property
  void anyIpv6AddressIsReadBackAsTheJdkReadsIt(@ForAll long high, @ForAll long low) throws UnknownHostException {
    String text = AddressText.formatIpv6(high, low);
    assertArrayEquals(new long[] {high, low}, AddressText.parseIpv6(text));
    byte[] address = InetAddress.getByName("[" + text + "]").getAddress();
    if (address.length == 16) {
      ByteBuffer buffer = ByteBuffer.wrap(address);
      assertArrayEquals(new long[] {high, low}, new long[] {buffer.getLong(), buffer.getLong()});
    }
  }

  @Test
  void ipv4IsDotted() {
    assertEquals("192.0.2.255", AddressText.formatIpv4(0xc00002ffL));
    assertEquals(0xc00002ffL, AddressText.parseIpv4("192.0.2.255"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "g::", "::1.2.3",
      "1:2:3:4:5:6:7:8::", "1:::2", "::1:"})
  void whatIsNoIpv6AddressIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> AddressText.parseIpv6(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.-4", "a.b.c.d", "1..2.3", " 1.2.3.4"})
  void whatIsNoIpv4AddressIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> AddressText.parseIpv4(text));
  }

  @Test
  void aMacAddressIsSixOctetsOfTwoDigits() {
    assertEquals("00:1b:21:0a:ff:09", AddressText.formatMac(0x001b210aff09L));
    assertEquals("ff:ff:ff:ff:ff:ff", AddressText.formatMac(0xffff_ffff_ffffL));
  }
}
