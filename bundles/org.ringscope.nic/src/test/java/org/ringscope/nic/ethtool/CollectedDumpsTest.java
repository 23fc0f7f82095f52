package org.ringscope.nic.ethtool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.ethtool.settings.Channels;
import org.ringscope.nic.ethtool.settings.Coalesce;
import org.ringscope.nic.ethtool.settings.Features;
import org.ringscope.nic.ethtool.settings.IndirectionDump;
import org.ringscope.nic.ethtool.settings.RingSizes;
import org.ringscope.nic.ethtool.settings.StatisticLine;
import org.ringscope.nic.ethtool.text.DumpLine;

/** Real dumps; the expected values were read in them by eye. */
class CollectedDumpsTest {

  @Test
  void understandsNearlyEveryLine() throws IOException {
    EthtoolDump dump = EthtoolDump.read(Dumps.collected(""));
    List<DumpLine> notUnderstood = dump.notUnderstood();
    assertTrue(dump.lines() > 400, () -> "only " + dump.lines() + " lines");
    assertTrue(notUnderstood.size() * 100 <= dump.lines(), () -> String.join("\n", notUnderstood.toString()));
  }

  @Test
  void tellsTheDevicesOfFoldersApart() throws IOException {
    EthtoolDump dump = EthtoolDump.read(Dumps.collected("i40e-x710", "mlx4_en", "virtio_net-kubernetes-ens3"));
    assertEquals(List.of("eth0", "eth6", "ens3"), dump.devices().stream().map(DeviceDump::name).toList());
    assertEquals("i40e", driver(dump, "eth0"));
    assertEquals("mlx4_en", driver(dump, "eth6"));
    assertEquals("virtio_net", driver(dump, "ens3"));
    assertEquals(List.of(), dump.notUnderstood());
  }

  private static String driver(EthtoolDump dump, String device) {
    return dump.device(Optional.of(device)).driver().orElseThrow().driver();
  }

  @Test
  void readsRingsAndModerationOfAnX710() throws IOException {
    DeviceDump device = EthtoolDump.read(Dumps.collected("i40e-x710")).device(Optional.empty());
    RingSizes rings = device.ringSizes().orElseThrow();
    assertEquals(OptionalLong.of(2048), rings.receive());
    assertEquals(OptionalLong.of(512), rings.send());
    assertEquals(OptionalLong.of(4096), rings.mostReceive());
    Coalesce coalesce = device.coalesce().orElseThrow();
    assertEquals(Optional.of(true), coalesce.adaptiveReceive());
    assertEquals(OptionalLong.of(25), coalesce.receiveMicroseconds());
    assertEquals(256L, coalesce.values().get("tx-frames-irq"));
    assertEquals(Optional.empty(), coalesce.completionModeReceive());
    assertEquals("5.04 0x80002530 0.0.0", device.driver().orElseThrow().firmware());
  }

  @Test
  void readsFeaturesAndChannelsOfVirtioNet() throws IOException {
    DeviceDump device = EthtoolDump.read(Dumps.collected("virtio_net-kubernetes-ens3")).device(Optional.empty());
    assertEquals("ens3", device.name());
    Channels channels = device.channels().orElseThrow();
    assertEquals(OptionalLong.of(1), channels.receiveRings());
    assertEquals(OptionalLong.of(1), channels.mostReceiveRings());
    Features features = device.features().orElseThrow();
    assertEquals(56, features.features().size());
    assertEquals(new Features.State(false, true, Optional.empty()), features.features().get("receive-hashing"));
    assertEquals(Optional.of(true), features.isOn("rx-gro-hw"));
    List<StatisticLine> counters = device.statistics().getFirst();
    assertEquals(13, counters.size());
    assertEquals("rx_queue_0_packets", counters.getFirst().name());
    assertEquals(232850, counters.getFirst().value());
  }

  @Test
  void readsTheTableOfAnInterfaceWithMoreRingsThanTheTableNames() throws IOException {
    DeviceDump device = EthtoolDump.read(Dumps.collected("ixgbe-82599-x-63rings.txt")).device(Optional.empty());
    assertEquals("eno5", device.name());
    IndirectionDump indirection = device.indirection().orElseThrow();
    assertEquals(OptionalLong.of(63), indirection.rings());
    assertEquals(128, indirection.table().size());
    assertTrue(indirection.wholeTable());
    assertEquals(15, indirection.table().get(127));
    assertEquals(15, indirection.table().stream().mapToInt(ring -> ring).max().orElseThrow());
  }

  @Test
  void takesTheDeviceFromThePrompt() throws IOException {
    EthtoolDump dump = EthtoolDump.read(Dumps.collected("ena-ethq15.txt", "ixgbe-x540-ethq1.txt", "ena-l-amzn123.txt"));
    assertEquals(List.of("eth0", "enp3s0f0"), dump.devices().stream().map(DeviceDump::name).toList());
    DeviceDump ena = dump.device(Optional.of("eth0"));
    assertEquals("ena", ena.driver().orElseThrow().driver());
    assertEquals(OptionalLong.of(2), ena.channels().orElseThrow().receiveRings());
    assertEquals(22053275, counter(dump.device(Optional.of("enp3s0f0")), "fdir_match"));
  }

  private static long counter(DeviceDump device, String name) {
    return device.statistics().getFirst().stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void keepsBlockNamesOfBnx2x() throws IOException {
    DeviceDump device = EthtoolDump.read(Dumps.collected("bnx2x-ethq6.txt")).device(Optional.empty());
    assertEquals("eth0", device.name());
    assertEquals(170492982, counter(device, "[1]: rx_ucast_packets"));
  }

  @Test
  void dumpsThatNameNoDeviceAreOfAnUnnamedOne() throws IOException {
    EthtoolDump dump = EthtoolDump.read(Dumps.collected("igb-S-insights.txt"));
    assertEquals(EthtoolDump.UNNAMED, dump.device(Optional.empty()).name());
    assertEquals("p1p2", EthtoolDump.read(Dumps.collected("igb-S-insights.txt"), "p1p2").devices().getFirst().name());
  }
}
