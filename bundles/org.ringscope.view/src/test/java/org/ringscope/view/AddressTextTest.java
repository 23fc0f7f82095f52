package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AddressTextTest {
  @Test
  void macAddressesAreSixOctets() {
    assertEquals("00:1b:21:0a:ff:09", AddressText.mac(0x001b210aff09L));
  }

  @Test
  void ipv4AddressesHaveUnsignedOctets() {
    assertEquals("192.0.2.255", AddressText.ipv4(0xc00002ffL));
  }

  /** The examples of RFC 5952, sections 4 and 5. */
  @Test
  void ipv6AddressesAreCanonical() {
    assertEquals("2001:db8::1", AddressText.ipv6(0x2001_0db8_0000_0000L, 1));
    assertEquals("2001:db8:0:1:1:1:1:1", AddressText.ipv6(0x2001_0db8_0000_0001L, 0x0001_0001_0001_0001L));
    assertEquals("2001:0:0:1::1", AddressText.ipv6(0x2001_0000_0000_0001L, 1));
    assertEquals("2001:db8::1:0:0:1", AddressText.ipv6(0x2001_0db8_0000_0000L, 0x0001_0000_0000_0001L));
    assertEquals("::", AddressText.ipv6(0, 0));
    assertEquals("::1", AddressText.ipv6(0, 1));
    assertEquals("fe80::", AddressText.ipv6(0xfe80_0000_0000_0000L, 0));
  }

  @Property
  void everyIpv6TextReadsBackAsItsAddress(@ForAll long high, @ForAll long low) throws UnknownHostException {
    byte[] bytes = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    InetAddress read = InetAddress.getByName("[" + AddressText.ipv6(high, low) + "]");
    assertEquals(InetAddress.getByAddress(bytes), read);
  }
}
