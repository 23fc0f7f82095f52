package org.ringscope.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowKeyTest {
  @ParameterizedTest
  @ValueSource(strings = {
    "tcp4 10.0.0.1:1234 > 10.0.0.2:443",
    "udp4 255.255.255.255:0 > 0.0.0.0:65535",
    "udp6 [2001:db8::1]:53 > [fe80::1:0:0:1]:99",
    "tcp6 [::]:1 > [::ffff:10.0.0.1]:2",
    "ip4 10.0.0.1 > 10.0.0.2",
    "ip6 2001:db8::1 > ::1",
    "sctp4 10.0.0.1:38412 > 10.0.0.2:38412",
    "esp4 10.0.0.1 > 10.0.0.2 spi 0x1f",
    "ah6 2001:db8::1 > ::1 spi 0xfedcba98",
  })
  void textIsReadBack(String text) {
    assertEquals(text, FlowKey.parse(text).toString());
  }

  @Test
  void isTakenFromAFrame() {
    byte[] frame = new PacketBuilder().ethernet(1, 2).vlan(3)
        .ipv6("2001:db8::1", "2001:db8::2").udp(53, 99).build();
    MemorySegment segment = MemorySegment.ofArray(frame);
    long headers = new Dissection().dissect(segment, 0, frame.length, frame.length, LinkType.ETHERNET);
    FlowKey key = FlowKey.of(segment, 0, headers);
    assertEquals("udp6 [2001:db8::1]:53 > [2001:db8::2]:99", key.toString());
    assertEquals("udp6 [2001:db8::2]:99 > [2001:db8::1]:53", key.reversed().toString());
    assertEquals(6, key.ipVersion());
    assertEquals(IpProtocol.UDP, key.protocol());
    assertTrue(key.hasPorts());
    assertFalse(FlowKey.parse("ip4 10.0.0.1 > 10.0.0.2").hasPorts());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "tcp4", "tcp4 10.0.0.1 > 10.0.0.2", "tcp4 10.0.0.1:1 10.0.0.2:2", "tcp4 10.0.0.1:70000 > 10.0.0.2:2",
    "tcp4 10.0.0.256:1 > 10.0.0.2:2", "udp6 2001:db8::1:53 > [::1]:9", "udp6 [2001:db8:::1]:53 > [::1]:9",
    "sctp5 10.0.0.1:1 > 10.0.0.2:2", "esp4 10.0.0.1 > 10.0.0.2", "tcp4 10.0.0.1:1 > 10.0.0.2:2 spi 0x1",
    "ip4 10.0.0.1 > ::1", "tcp4 localhost:1 > 10.0.0.2:2", "ip6 1:2:3 > ::1",
  })
  void errorsNameWhatIsWrong(String text) {
    String message = assertThrows(IllegalArgumentException.class, () -> FlowKey.parse(text)).getMessage();
    assertTrue(message.startsWith("'") && message.contains("' is not a"), message);
  }

  @Test
  void aFrameWithoutFlowHasNoKey() {
    MemorySegment segment = MemorySegment.ofArray(new byte[60]);
    long headers = new Dissection().dissect(segment, 0, 60, 60, LinkType.ETHERNET);
    assertThrows(IllegalArgumentException.class, () -> FlowKey.of(segment, 0, headers));
  }
}
