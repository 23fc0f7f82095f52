package org.ringscope.nic.ethtool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.ethtool.text.DumpText;
import org.ringscope.nic.profile.AutomaticSteering;
import org.ringscope.nic.profile.Certainty;
import org.ringscope.nic.profile.InterruptTiming;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.InputTransform;
import org.ringscope.packet.FlowType;

class ImportedProfileTest {

  private static ImportedProfile of(String... texts) {
    List<DumpText> files = Arrays.stream(texts).map(text -> new DumpText("dump", text)).toList();
    return ImportedProfile.of(EthtoolDump.read(files).device(Optional.empty()));
  }

  @Test
  void takesWhatTheDumpShows() throws IOException {
    ImportedProfile imported =
        of(
            "driver: mlx5_core\n",
            Dumps.written("x-netlink.txt").text(),
            Dumps.written("g-netlink.txt").text(),
            Dumps.written("l-netlink.txt").text(),
            Dumps.written("c-netlink.txt").text(),
            "# ethtool -n ens1f0np0 rx-flow-hash udp4\nUDP over IPV4 flows use these fields for computing Hash flow"
                + " key:\nIP SA\nIP DA\n");
    NicProfile profile = imported.profile();
    assertEquals("ens1f0np0", profile.name());
    assertEquals(6, profile.rings());
    assertEquals(1024, profile.ringSize());
    assertEquals(64, profile.rss().table().size());
    assertEquals(3, profile.rss().table().ringAt(63));
    assertTrue(profile.rss().key().toString().startsWith("0b:30:55:7a"));
    assertEquals(InputTransform.SYMMETRIC_OR_XOR, profile.rss().transform());
    assertEquals(HashField.setOf("sd"), profile.rss().fields().of(FlowType.UDP4));
    assertEquals(HashField.setOf("sdfn"), profile.rss().fields().of(FlowType.TCP4));
    assertEquals(Optional.of(new InterruptTiming(8, 128, true)), imported.timing());
    assertEquals(Certainty.EXACT, imported.certainty());
    assertEquals(List.of(), imported.doubts());
    assertTrue(imported.origins().contains(new SettingOrigin("rings", "6", "ethtool -l")));
    assertTrue(imported.origins().contains(new SettingOrigin("fields of udp4", "sd", "ethtool -n rx-flow-hash")));
  }

  @Test
  void fillsUpWithTheDriversDefaults() throws IOException {
    ImportedProfile imported = ImportedProfile.of(EthtoolDump.read(Dumps.collected("i40e-x710")).devices().getFirst());
    assertEquals(2048, imported.profile().ringSize());
    assertEquals(512, imported.profile().rss().table().size());
    assertEquals(Optional.of(new InterruptTiming(25, 0, true)), imported.timing());
    assertEquals(AutomaticSteering.FLOW_DIRECTOR_ATR_UNTIL_CLOSED, imported.automatic());
    assertEquals(Certainty.NOT_PREDICTABLE, imported.certainty());
    assertEquals(1, imported.doubts().size());
  }

  @Test
  void ringsThatTheTableLeavesOutAreStillThere() throws IOException {
    ImportedProfile imported =
        ImportedProfile.of(EthtoolDump.read(Dumps.collected("ixgbe-82599-x-63rings.txt")).devices().getFirst());
    assertEquals(63, imported.profile().rings());
    assertEquals(15, imported.profile().rss().table().highestRing());
  }

  @Test
  void aTableThatNamesMoreRingsThanThereAreIsBelievedAndDoubted() {
    ImportedProfile imported =
        of("RX flow hash indirection table for a with 2 RX ring(s):\n    0:  0 1 2 5\n");
    assertEquals(6, imported.profile().rings());
    assertTrue(imported.doubts().getFirst().contains("ring 5"), imported.doubts().toString());
  }

  @Test
  void keepsFurtherContexts() throws IOException {
    ImportedProfile imported = of(Dumps.written("x-netlink.txt").text(), Dumps.written("x-context.txt").text());
    assertEquals(InputTransform.NONE, imported.profile().steering().contexts().get(3L).transform());
    assertEquals(HashFunction.XOR, imported.profile().steering().contexts().get(3L).function());
    assertEquals(5, imported.profile().steering().contexts().get(3L).table().highestRing());
    assertEquals(HashFunction.TOEPLITZ, imported.profile().rss().function());
  }

  @Test
  void atrIsOffWhereItsSwitchIs() {
    String switchedOff = "Private flags for a:\nflow-director-atr     : off\n";
    assertEquals(AutomaticSteering.NONE, of("driver: i40e\n", switchedOff).automatic());
    String filters = "Features for a:\nntuple-filters: on\n";
    assertEquals(AutomaticSteering.FLOW_DIRECTOR_ATR_UNTIL_CLOSED, of("driver: i40e\n", filters).automatic());
    assertEquals(AutomaticSteering.NONE, of("driver: ixgbe\n", filters).automatic());
  }

  @Test
  void takesRulesButNotThoseThatNameNoRing() throws IOException {
    ImportedProfile imported = of(Dumps.written("n-listing.txt").text());
    assertEquals(24, imported.profile().rings());
    assertEquals(
        List.of(0L, 1L, 2L, 3L, 4L, 5L, 9L, 10L, 11L, 12L),
        imported.profile().steering().rules().stream().map(rule -> rule.location()).toList());
    assertTrue(imported.doubts().stream().anyMatch(doubt -> doubt.contains("context 9")), imported.doubts().toString());
  }

  @Test
  void aKeyThatIsTooShortAndAFunctionNobodyKnowsAreDoubted() {
    ImportedProfile imported =
        of(
            "RX flow hash indirection table for a with 1 RX ring(s):\n    0:  0 0\nRSS hash key:\n01:02:03\n"
                + "RSS hash function:\n    toeplitz: off\n    siphash: on\n");
    assertEquals(NicProfile.GENERIC.rss().key(), imported.profile().rss().key());
    assertEquals(2, imported.doubts().size());
  }

  @Test
  void refusesMoreRingsThanAreModelled() {
    assertThrows(
        IllegalArgumentException.class, () -> of("RX flow hash indirection table for a with 99999 RX ring(s):\n"));
  }
}
