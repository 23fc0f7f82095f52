package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.nic.classify.IpAddress;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.mirror.Binding;
import org.ringscope.nic.mirror.DebugRing;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorDirection;
import org.ringscope.nic.mirror.MirrorSource;
import org.ringscope.nic.mirror.RateLimit;
import org.ringscope.nic.mirror.Rewriting;
import org.ringscope.nic.mirror.Tunnel;
import org.ringscope.nic.mirror.VlanChange;
import org.ringscope.packet.FlowKey;

class MirrorSettingsTest {
  private static List<Mirror> read(String text) throws IOException {
    return ScenarioFile.parse("mirrors:\n" + text, "a").mirrors();
  }

  private static String error(String text) {
    return assertThrows(IOException.class, () -> read(text)).getMessage();
  }

  @Test
  void everyKeyIsReadAndNoKeyMeansAll() throws IOException {
    List<Mirror> mirrors = read("""
          plain: {}
          full:
            ring: 3
            vnic: web
            flow: tcp4 10.0.0.1:1234 > 10.0.0.2:443
            filter: tcp port 443
            direction: both
            binding: copy
            snap: 96
            sample: 10
            rate: 10kp/s
            ring-size: 64
            host: 250ns/packet
            rewrite: "mac=02:00:00:00:00:09,vlan=7"
          away: {binding: divert, destination: web, encapsulate: "vxlan,from=192.0.2.1,to=192.0.2.2,vni=5"}
        """);
    FlowKey flow = FlowKey.parse("tcp4 10.0.0.1:1234 > 10.0.0.2:443");
    Mirror full = Mirror.of("full")
        .withSource(new MirrorSource(3, "web", flow, "tcp port 443", MirrorDirection.BOTH))
        .withSnapLength(96)
        .withSample(10)
        .withRate(new RateLimit(RateLimit.Unit.PACKETS, 10_000, 1_000))
        .withRing(new DebugRing(64, HostModel.costing(250_000, 0)))
        .withRewriting(new Rewriting.EthernetHeader(0x0200_0000_0009L, VlanChange.set(7)));
    Mirror away = Mirror.of("away")
        .withSource(MirrorSource.ALL_RECEIVED.withDestination("web"))
        .withBinding(Binding.DIVERT)
        .withRewriting(new Rewriting.VxlanTunnel(Tunnel.between("192.0.2.1", "192.0.2.2"), 5));
    assertEquals(List.of(Mirror.of("plain"), full, away), mirrors);
  }

  @Test
  void whatIsWrongNamesItsLine() {
    assertTrue(error("  m: {rings: 3}").startsWith("a:2: unknown key rings; did you mean ring?"));
    assertTrue(error("  m:\n    snap: 0").startsWith("a:3: snap: a snap length is 1 or more bytes"));
    assertTrue(error("  m:\n    sample: x").startsWith("a:3: sample: a whole number belongs here"));
    assertTrue(error("  m: {direction: up}").startsWith("a:2: direction: receive or send or both, not up"));
    assertTrue(error("  m: {direction: send, binding: divert}").startsWith("a:2: m: only received packets"));
    assertTrue(error("  m: {vnic: a, destination: b}").startsWith("a:2: m: vnic or destination, not both"));
    assertTrue(error("  m: {rewrite: vlan=1, encapsulate: 'erspan,from=192.0.2.1,to=192.0.2.2'}")
        .startsWith("a:2: m: rewrite or encapsulate, not both"));
  }

  @Test
  void destinationsHaveAddresses() throws IOException {
    List<IpAddress> addresses = ScenarioFile.parse("destinations: {db: {addresses: [10.0.0.7, '2001:db8::7']}}", "a")
        .profile().steering().destinations().getFirst().addresses();
    assertEquals(List.of(new IpAddress(4, 0, 0x0a00_0007L), new IpAddress(6, 0x2001_0db8_0000_0000L, 7)), addresses);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1p/s", "10kp/s", "100Mbit/s", "1234bit/s,burst=20k", "5p/s,burst=9", "1Gbit/s"})
  void ratesSurviveTheirText(String text) {
    assertEquals(text, RateText.of(RateText.parse(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "10", "10/s", "p/s", "0p/s", "9999Gbit/s", "1p/s,burst=0", "-1p/s", "1p/s,burst=5G",
    // In 64 bits this is 290,448,384.
    "18446744074Gbit/s"
  })
  void whatIsNoRateIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> RateText.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "erspan,from=192.0.2.1,to=192.0.2.2,session=1", "vxlan,from=192.0.2.1,to=192.0.2.2,vni=16777215",
    "erspan,from=192.0.2.1,to=192.0.2.2,from-mac=02:00:00:00:00:0a,to-mac=02:00:00:00:00:0b,session=1023"
  })
  void tunnelsSurviveTheirText(String text) {
    assertEquals(text, RewritingText.of(RewritingText.parseTunnel(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mac=02:00:00:00:00:0a", "vlan=strip", "vlan=push:7", "mac=02:00:00:00:00:0a,vlan=0"})
  void headersSurviveTheirText(String text) {
    assertEquals(text, RewritingText.of(RewritingText.parseHeaders(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "gre", "erspan", "erspan,from=192.0.2.1", "erspan,from=192.0.2.1,to=x",
    "erspan,from=192.0.2.1,to=192.0.2.2,vni=1",
    "vxlan,from=192.0.2.1,to=192.0.2.2,vni=16777216", "erspan,from=192.0.2.1,to=192.0.2.2,session=1024",
    "vxlan,from=192.0.2.1,from=192.0.2.1,to=192.0.2.2", "vxlan,from=192.0.2.1,to=192.0.2.2,vni=-1"
  })
  void whatIsNoTunnelIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> RewritingText.parseTunnel(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "vlan=4096", "vlan=push:", "mac=1", "mac=02:00:00:00:00:0a,mac=02:00:00:00:00:0b", "dst=1"
  })
  void whatAreNoHeadersIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> RewritingText.parseHeaders(text));
  }

  @Test
  void aSourceIsToldInWords() {
    MirrorSource all = MirrorSource.ALL_RECEIVED;
    assertEquals("all received", MirrorText.source(all));
    assertEquals("received: ring 3, to web", MirrorText.source(all.withRing(3).withDestination("web")));
    assertEquals(
        "received and sent: to and from web, filter 'tcp'",
        MirrorText.source(all.withDestination("web").withFilter("tcp").withDirection(MirrorDirection.BOTH)));
  }
}
