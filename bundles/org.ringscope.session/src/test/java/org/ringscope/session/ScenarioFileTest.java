package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.Destination;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.host.Moderation;
import org.ringscope.nic.host.Xps;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.InputTransform;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.packet.FlowType;

class ScenarioFileTest {
  @TempDir private Path folder;

  private Scenario read(String text) throws IOException {
    Path file = folder.resolve("a.ringscope.yaml");
    Files.writeString(file, text);
    return ScenarioFile.read(file);
  }

  private String error(String text) {
    return assertThrows(IOException.class, () -> read(text)).getMessage();
  }

  @Test
  void everySettingIsRead() throws IOException {
    Scenario scenario = read("""
        nic:
          profile: generic
          rings: 4
          ring-size: 64
          mtu: 1500
        host:
          costs: 250ns/packet,2us/poll,50us/interrupt,budget=32
          moderation: timer=8us,count=128
          affinity: 0-1=0
          xps: 0=0,2-3=0-1
        stack: {checksum: verify}
        capture:
          filter: tcp port 443
          from: +1.5
          to: "1491516383.9"
          interface: eth0
          local: [10.0.0.1, "02:00:00:00:00:01"]
        """);
    assertEquals(4, scenario.profile().rings());
    assertEquals(64, scenario.profile().ringSize());
    assertEquals(OptionalInt.of(1500), scenario.mtu());
    assertEquals(
        HostModel.costing(250_000, 2_000_000).withBudgets(32, 300)
            .withModeration(new Moderation.TimerOrCount(8_000, 128)).withAffinity(AffinityText.parse("0-1=0"))
            .withXps(new Xps(new TreeMap<>(Map.of(0, new TreeSet<>(Set.of(0, 2, 3)), 1, new TreeSet<>(Set.of(2, 3)))))),
        scenario.host());
    assertTrue(scenario.verifiesChecksums());
    assertEquals("tcp port 443", scenario.filter());
    assertEquals(new TimeBound("+1.5", 1_500_000_000L, true), scenario.from());
    assertEquals(new TimeBound("1491516383.9", 1_491_516_383_900_000_000L, false), scenario.to());
    assertEquals(List.of("10.0.0.1", "02:00:00:00:00:01"), scenario.local().texts());
  }

  @Test
  void theHashAndRulesAreRead() throws IOException {
    NicProfile profile = read("""
        nic: {rings: 4}
        rss:
          function: crc32
          initial-value: 0x12
          transform: symmetric-xor
          key: "%s"
          table-size: 8
          table: weight 3 1
          fields: {udp4: sd, esp6: ""}
          inner: true
        rules:
          - flow-type tcp4 dst-port 443 action 2 loc 7
          - flow-type udp4 action -1
        """.formatted("6d:5a".concat(":6d:5a".repeat(25)))).profile();
    RssContext rss = profile.rss();
    assertEquals(HashFunction.CRC32, rss.function());
    assertEquals(0x12, rss.initialValue());
    assertEquals(InputTransform.SYMMETRIC_XOR, rss.transform());
    assertEquals(52, rss.key().length());
    assertEquals(IndirectionTable.of(0, 0, 0, 0, 0, 0, 1, 1), rss.table());
    assertEquals("sd", HashField.letters(rss.fields().of(FlowType.UDP4)));
    assertEquals("", HashField.letters(rss.fields().of(FlowType.ESP6)));
    assertTrue(rss.inner());
    assertEquals(2, profile.steering().rules().size());
    assertEquals(7, profile.steering().rules().getFirst().location());
  }

  @Test
  void steeringByWhatIsSentIsReadAndRefusedWhereItCantWork() throws IOException {
    assertTrue(read("nic: {steering: atr}").profile().followsSendRing());
    assertTrue(read("nic: {profile: virtio_net}").profile().followsSendRing());
    assertFalse(read("nic: {profile: ixgbe, steering: none}").profile().followsSendRing());
    assertTrue(error("nic: {steering: arfs}").contains("no capture tells"));
    assertTrue(error("nic: {steering: atm}").endsWith(":1: steering: no atm; there is none, atr, atr-i40e,"
        + " follow-transmit"));
    String rules = "rules: [flow-type tcp4 dst-port 443 action 2]\n";
    assertTrue(error("nic: {steering: atr}\n" + rules).contains("only without rules"));
    assertFalse(read("nic: {profile: ixgbe}\n" + rules).profile().followsSendRing());
  }

  @Test
  void destinationsAreRead() throws IOException {
    List<Destination> destinations = read("""
        destinations:
          web: {mac: "02:00:00:00:00:01", vlan: 7, rings: [4, 5]}
          db: {vlan: 8, rules: [flow-type udp4 action -1]}
        """).profile().steering().destinations();
    assertEquals(List.of("web", "db"), destinations.stream().map(Destination::name).toList());
    assertEquals(0x0200_0000_0001L, destinations.get(0).mac());
    assertEquals(7, destinations.get(0).vlan());
    assertEquals(5, destinations.get(0).rss().table().ring(127));
    assertEquals(1, destinations.get(1).rules().size());
    assertTrue(error("destinations: {web: {}}\n").contains("Destination web needs a MAC address, a VLAN or"));
    assertTrue(error("destinations: {web: {vlan: 1, rings: [9]}}\n").contains("Destination web names ring 9"));
    assertTrue(error("destinations: {web: {mac: 1}}\n").contains(":1: mac: "));
  }

  @Test
  void wrongHashSettingsNameTheirLine() {
    assertTrue(error("rss:\n  tabel: equal 4\n").contains(":2: unknown key tabel; did you mean table?"));
    assertTrue(error("rss:\n  table: equal 9\n").contains(":2: table: rings: the indirection table names ring 8"));
    assertTrue(error("rss:\n  table: []\n").contains(":2: table: An indirection table has 1 to"));
    assertTrue(error("rss:\n  function: md5\n").contains(":2: function: no md5; there is toeplitz, xor, crc32"));
    assertTrue(error("rss:\n  fields: {tcp5: sd}\n").contains(":2: unknown key tcp5; did you mean tcp"));
    assertTrue(error("rss:\n  fields: {tcp4: sx}\n").contains(":2: tcp4: 'x' is no hash field"));
    assertTrue(error("rules:\n  - flow-type tcp4 action 99\n").contains(":2: rules: The rule at location"));
    assertTrue(error("rules: [flow-type tcp4 port 1]\n").contains(":1: rules: "));
  }

  @Test
  void anEmptyFileIsTheDefault() throws IOException {
    assertEquals(Scenario.DEFAULT, read(""));
    assertEquals(Scenario.DEFAULT, read("nic:\n"));
  }

  @Test
  void anUnknownKeyIsAnErrorThatNamesLineAndNearestKey() {
    String message = error("nic:\n  rings: 4\n  ringsize: 64\n");
    assertTrue(message.contains("a.ringscope.yaml:3: unknown key ringsize; did you mean ring-size?"), message);
  }

  @Test
  void aWrongValueIsAnErrorThatNamesTheLine() {
    assertTrue(error("nic:\n  rings: many\n").contains(":2: rings: a whole number belongs here"));
    assertTrue(error("nic:\n  rings: 0\n").contains(":2: rings: "));
    assertTrue(error("host:\n  costs: 5 parsecs\n").contains(":2: costs: Not a host cost"));
    assertTrue(error("host:\n  moderation: gap=\n").contains(":2: moderation: Not a time"));
    assertTrue(error("stack:\n  checksum: maybe\n").contains(":2: checksum: ignore or verify"));
  }

  @Test
  void brokenYamlNamesTheLine() {
    assertTrue(error("nic:\n  rings: [4\n").contains("a.ringscope.yaml:"), error("nic:\n  rings: [4\n"));
  }

  @Test
  void noTagMakesAType() throws IOException {
    assertTrue(error("nic: !!javax.script.ScriptEngineManager [a]\n").contains("keys and values belong here"));
  }
}
