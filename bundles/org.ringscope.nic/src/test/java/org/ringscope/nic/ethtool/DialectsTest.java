package org.ringscope.nic.ethtool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.ethtool.nfc.RxFlowHash;
import org.ringscope.nic.ethtool.settings.Channels;
import org.ringscope.nic.ethtool.settings.Coalesce;
import org.ringscope.nic.ethtool.settings.Features;
import org.ringscope.nic.ethtool.settings.IndirectionDump;
import org.ringscope.nic.ethtool.settings.RingSizes;
import org.ringscope.nic.ethtool.text.DumpText;

/** Dumps that follow the printing code of ethtool's versions; what they hold was written down by hand. */
class DialectsTest {

  private static EthtoolDump read(String... names) throws IOException {
    List<DumpText> texts = new ArrayList<>();
    for (String name : names) {
      texts.add(Dumps.written(name));
    }
    return EthtoolDump.read(texts);
  }

  private static DeviceDump understood(String name) throws IOException {
    EthtoolDump dump = read(name);
    assertEquals(List.of(), dump.notUnderstood());
    return dump.device(Optional.empty());
  }

  @Test
  void readsTableKeyFunctionAndTransform() throws IOException {
    IndirectionDump indirection = understood("x-netlink.txt").indirection().orElseThrow();
    assertEquals(64, indirection.table().size());
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 0, 1), indirection.table().subList(0, 8));
    assertEquals(OptionalLong.of(6), indirection.rings());
    String key = indirection.key().orElseThrow();
    assertTrue(key.startsWith("0b:30:55:7a:9f:"), key);
    assertEquals(52 * 3 - 1, key.length());
    assertEquals(Optional.of("toeplitz"), indirection.function());
    assertEquals(Optional.of("symmetric-or-xor"), indirection.transform());
  }

  @Test
  void takesTheContextFromTheCommandAndDistrustsUnknownTransforms() throws IOException {
    DeviceDump device = read("x-netlink.txt", "x-context.txt").device(Optional.empty());
    assertEquals(List.of(0L, 3L), List.copyOf(device.indirections().keySet()));
    IndirectionDump context = device.indirections().getOrDefault(3L, device.indirection().orElseThrow());
    assertEquals(20, context.table().size());
    assertTrue(context.wholeTable());
    assertEquals(Optional.of("xor"), context.function());
    assertEquals(Optional.empty(), context.transform());
  }

  @Test
  void readsATableWithoutKeyAndAKeyWithoutTable() throws IOException {
    IndirectionDump old = understood("x-ioctl-old.txt").indirection().orElseThrow();
    assertEquals(16, old.table().size());
    assertEquals(Optional.empty(), old.key());
    assertEquals(Optional.empty(), old.function());
    IndirectionDump keyOnly = understood("x-key-only.txt").indirection().orElseThrow();
    assertEquals(List.of(), keyOnly.table());
    assertEquals(40 * 3 - 1, keyOnly.key().orElseThrow().length());
  }

  @Test
  void readsModerationOfTheNetlinkDialect() throws IOException {
    Coalesce coalesce = understood("c-netlink.txt").coalesce().orElseThrow();
    assertEquals(Optional.of(true), coalesce.adaptiveReceive());
    assertEquals(Optional.empty(), coalesce.adaptiveSend());
    assertEquals(Optional.of(true), coalesce.completionModeReceive());
    assertEquals(Optional.of(false), coalesce.completionModeSend());
    assertEquals(OptionalLong.of(8), coalesce.receiveMicroseconds());
    assertEquals(OptionalLong.of(128), coalesce.receiveFrames());
    assertFalse(coalesce.values().containsKey("rx-usecs-irq"));
    assertEquals(64L, coalesce.values().get("tx-aggr-time-usecs"));
  }

  @Test
  void readsRingSizesOfTheNetlinkDialect() throws IOException {
    RingSizes rings = understood("g-netlink.txt").ringSizes().orElseThrow();
    assertEquals(OptionalLong.of(1024), rings.receive());
    assertEquals(OptionalLong.of(8192), rings.mostReceive());
    assertEquals(OptionalLong.of(2048), rings.receiveBufferLength());
    assertEquals("unknown(7)", rings.settings().get("TCP data split"));
  }

  @Test
  void countsSeparateReceiveChannels() throws IOException {
    Channels channels = understood("l-netlink.txt").channels().orElseThrow();
    assertEquals(OptionalLong.of(6), channels.receiveRings());
    assertEquals(OptionalLong.of(32), channels.mostReceiveRings());
    assertEquals(OptionalLong.empty(), channels.combined());
  }

  @Test
  void readsRequestedFeaturesAndPaddedPrivateFlags() throws IOException {
    Features features = understood("k-requested.txt").features().orElseThrow();
    assertEquals(
        new Features.State(false, false, Optional.of(true)), features.features().get("tx-udp_tnl-segmentation"));
    assertEquals(new Features.State(true, false, Optional.of(false)), features.features().get("rx-all"));
    Map<String, Boolean> flags = understood("priv-flags.txt").privateFlags().orElseThrow().flags();
    assertEquals(
        Map.of("MFP", false, "flow-director-atr", true, "legacy-rx", false, "disable-source-pruning", true), flags);
  }

  @Test
  void readsHashFieldsByTheirLetters() throws IOException {
    DeviceDump device = understood("rx-flow-hash.txt");
    assertEquals(
        List.of(
            new RxFlowHash(List.of("tcp4"), "sdfn"),
            new RxFlowHash(List.of("udp4"), "sd"),
            new RxFlowHash(List.of("ah4", "esp4"), ""),
            new RxFlowHash(List.of("sctp6"), "r"),
            new RxFlowHash(List.of("ether"), "mvt")),
        device.flowHashes().get(0L));
    assertEquals(List.of(new RxFlowHash(List.of("udp6"), "d")), device.flowHashes().get(2L));
  }

  @Test
  void keepsDevicesOfOneTextApart() throws IOException {
    EthtoolDump dump = read("two-devices-crlf.txt");
    IllegalArgumentException several =
        assertThrows(IllegalArgumentException.class, () -> dump.device(Optional.empty()));
    assertTrue(String.valueOf(several.getMessage()).endsWith("eth0, eth1"), several.getMessage());
    IllegalArgumentException none =
        assertThrows(IllegalArgumentException.class, () -> dump.device(Optional.of("eth7")));
    assertTrue(String.valueOf(none.getMessage()).endsWith("eth0, eth1"), none.getMessage());
    DeviceDump first = dump.device(Optional.of("eth0"));
    assertEquals("ixgbe", first.driver().orElseThrow().driver());
    assertEquals(-1L, first.statistics().getFirst().getFirst().value());
    assertEquals(2045, first.rules().getFirst().location());
    DeviceDump second = dump.device(Optional.of("eth1"));
    assertEquals(OptionalLong.of(16), second.channels().orElseThrow().receiveRings());
    assertEquals(7, second.statistics().getFirst().getFirst().value());
    assertTrue(second.rules().isEmpty());
    assertEquals(1, dump.messages().size());
    assertEquals(List.of("1234.5 678.9"), dump.notUnderstood().stream().map(line -> line.content()).toList());
  }

  @Test
  void readsQuotedMail() {
    String mail = "> # ethtool -l eth3\n> Channel parameters for eth3:\n> Current hardware settings:\n> Combined:\t4\n";
    DeviceDump device = EthtoolDump.read(List.of(new DumpText("mail", mail))).device(Optional.empty());
    assertEquals("eth3", device.name());
    assertEquals(OptionalLong.of(4), device.channels().orElseThrow().receiveRings());
  }

  @Test
  void takesDeviceAndCommandFromTheNameOfAFile() {
    DumpText sos = new DumpText("sos_commands/networking/ethtool_-S_ens3f0", "NIC statistics:\n     rx_packets: 1\n");
    DumpText folder = new DumpText("host/ethtool/i/eth9", "driver: i40e\n");
    String marked = "==> ethtool_-i_eth2 <==\ndriver: ice\n==> x/ethtool_-i_eth4 <==\ndriver: bnxt_en\n";
    DumpText headed = new DumpText("all.txt", marked);
    EthtoolDump dump = EthtoolDump.read(List.of(sos, folder, headed));
    assertEquals(
        List.of("ens3f0", "eth9", "eth2", "eth4"), dump.devices().stream().map(DeviceDump::name).toList());
    assertEquals("bnxt_en", dump.device(Optional.of("eth4")).driver().orElseThrow().driver());
  }

  @Test
  void aSectionWithoutDeviceBelongsToTheDeviceNamedLast() {
    String text =
        "# ethtool -i eth0\ndriver: i40e\nChannel parameters for eth1:\nCombined:\t4\n"
            + "NIC statistics:\n  rx_packets: 1\n";
    EthtoolDump dump = EthtoolDump.read(List.of(new DumpText("x", text)));
    assertEquals(1, dump.device(Optional.of("eth1")).statistics().size());
    assertTrue(dump.device(Optional.of("eth0")).statistics().isEmpty());
  }

  @Test
  void aLostRowMakesTheTableIncomplete() {
    String heading = "RX flow hash indirection table for a with 2 RX ring(s):\n";
    String text = heading + "    0:  0 1 0 1 0 1 0 1\n   16:  0 1 0 1 0 1 0 1\n";
    IndirectionDump indirection =
        EthtoolDump.read(List.of(new DumpText("x", text))).devices().getFirst().indirection().orElseThrow();
    assertFalse(indirection.wholeTable());
  }
}
