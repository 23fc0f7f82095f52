package org.ringscope.nic.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.statistics.dialect.CounterScope;
import org.ringscope.nic.statistics.dialect.RealDrop;

class RealCountsTest {
  private static final String MLX5 =
      """
      driver: mlx5_core
      NIC statistics:
           rx_packets: %d
           rx0_packets: %d
           rx0_bytes: %d
           rx1_packets: %d
           rx_out_of_buffer: %d
           rx_discards_phy: %d
           rx_new_in_this_release: %d
      """;

  @Test
  void differenceOfTwoDumpsIsWhatEachRingCountedBetween() {
    RealCounts counts =
        RealCounts.delta(MLX5.formatted(100, 60, 6000, 40, 5, 0, 1), MLX5.formatted(150, 90, 9000, 60, 7, 3, 4));
    assertEquals(RealCounts.Kind.DELTA, counts.kind());
    assertEquals(
        List.of(
            new RingCount(0, OptionalLong.of(30), OptionalLong.of(3000), OptionalLong.empty()),
            new RingCount(1, OptionalLong.of(20), OptionalLong.empty(), OptionalLong.empty())),
        counts.receive());
    assertEquals(OptionalLong.of(50), counts.receivedInAll());
    assertEquals(
        List.of(
            drop(RealDrop.NO_DESCRIPTOR, 2, "rx_out_of_buffer"), drop(RealDrop.PACKET_BUFFER, 3, "rx_discards_phy")),
        counts.drops());
    assertEquals(List.of(new RawCounter("rx_new_in_this_release", 3, 9)), counts.unmapped());
    assertEquals(List.of(), counts.notes());
  }

  private static ScopedDrop drop(RealDrop cause, long packets, String name) {
    return new ScopedDrop(CounterScope.DEVICE, true, ScopedDrop.NO_RING, cause, packets, name);
  }

  @Test
  void aRegisterOf32BitsThatFellHasWrapped() {
    RealCounts counts =
        RealCounts.delta(
            MLX5.formatted(100, 60, 6000, 40, 0xffff_fffeL, 0, 0), MLX5.formatted(100, 60, 6000, 40, 3, 0, 0));
    assertEquals(List.of(drop(RealDrop.NO_DESCRIPTOR, 5, "rx_out_of_buffer")), counts.drops());
    assertEquals(List.of("rx_out_of_buffer wrapped at 32 bits"), counts.notes());
  }

  @Test
  void aWideCounterThatFellWasReset() {
    RealCounts counts =
        RealCounts.delta(MLX5.formatted(100, 60, 6000, 40, 0, 0, 0), MLX5.formatted(110, 7, 6000, 43, 0, 0, 0));
    assertEquals(OptionalLong.of(7), counts.receive().getFirst().packets());
    assertEquals(1, counts.notes().size());
    assertTrue(counts.notes().getFirst().startsWith("rx0_packets fell to 7: it was reset"), counts.notes()::toString);
  }

  @Test
  void ringsThatCameOrWentBetweenTheDumpsAreSaid() {
    RealCounts counts =
        RealCounts.delta(
            "driver: ixgbe\nNIC statistics:\n rx_queue_0_packets: 5\n rx_queue_1_packets: 7\n",
            "driver: ixgbe\nNIC statistics:\n rx_queue_0_packets: 6\n rx_queue_2_packets: 3\n");
    assertEquals(List.of(0, 2), counts.receive().stream().map(RingCount::ring).toList());
    assertEquals(
        List.of(
            "1 counter stands only in the later dump and taken as begun at 0 between the two, the first"
                + " rx_queue_2_packets",
            "1 counter stands only in the earlier dump, the first rx_queue_1_packets"),
        counts.notes());
  }

  @Test
  void sumsOfTheDriverAreNotCountedTwice() {
    // igb_update_stats adds the rings' RQDPC to rx_fifo_errors.
    RealCounts counts =
        RealCounts.total(
            MappedStatistics.of(
                StatisticsText.read(
                    "driver: igb\nNIC statistics:\n rx_fifo_errors: 9\n rx_queue_0_drops: 4\n rx_queue_1_drops: 5\n")));
    assertEquals(9, counts.drops().stream().mapToLong(ScopedDrop::packets).sum());
    assertEquals(List.of(0, 1), counts.drops().stream().map(ScopedDrop::ring).toList());
  }

  /** Names and numbers as a posting to the kernel's network list shows them for a device with statistics of its own. */
  @Test
  void whatTheDeviceBehindAVirtioRingDroppedIsTheRingsDrop() {
    RealCounts counts =
        RealCounts.total(
            MappedStatistics.of(
                StatisticsText.read(
                    """
                    NIC statistics:
                         rx_drops: 0
                         rx_hw_drops: 12964
                         rx0_packets: 582951
                         rx0_bytes: 155307077
                         rx0_drops: 0
                         rx0_hw_packets: 2179409
                         rx0_hw_drops: 12964
                         rx0_hw_drop_overruns: 7
                         rx0_hw_ratelimit_packets: 0
                         tx0_packets: 15361
                         tx0_kicks: 15361
                    """)));
    assertEquals("virtio_net", counts.driver());
    assertEquals(
        List.of(new RingCount(0, OptionalLong.of(582951), OptionalLong.of(155307077), OptionalLong.of(12964))),
        counts.receive());
    assertEquals(List.of(), counts.unmapped());
  }

  @Test
  void aNumberThatNoCounterTellsIsAbsent() {
    RealCounts counts = RealCounts.total(MappedStatistics.of(StatisticsText.read("NIC statistics:\n what: 1\n")));
    assertEquals("", counts.driver());
    assertTrue(counts.unsteeredShare().isEmpty());
    assertEquals(List.of(new RawCounter("what", 1, 2)), counts.unmapped());
  }
}
