package org.ringscope.nic.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.nic.statistics.dialect.CounterDirection;
import org.ringscope.nic.statistics.dialect.CounterKind;
import org.ringscope.nic.statistics.dialect.CounterScope;
import org.ringscope.nic.statistics.dialect.Dialect;
import org.ringscope.nic.statistics.dialect.Dialects;
import org.ringscope.nic.statistics.dialect.RealDrop;

/** Names as the drivers' get_strings functions print them, one of each way of numbering rings. */
class DialectsTest {
  @ParameterizedTest
  @CsvSource({
    "ixgbe, rx_queue_3_packets, RECEIVE, 3, PACKETS",
    "ixgbe, tx_queue_12_bytes, SEND, 12, BYTES",
    "i40e, rx-3.packets, RECEIVE, 3, PACKETS",
    "i40e, rx-3.rx_packets, RECEIVE, 3, PACKETS",
    "iavf, tx-0.bytes, SEND, 0, BYTES",
    "ice, rx_queue_63_packets, RECEIVE, 63, PACKETS",
    "idpf, rx_q-5_pkts, RECEIVE, 5, PACKETS",
    "mlx5_core, rx3_packets, RECEIVE, 3, PACKETS",
    "mlx5_core, rx17_bytes, RECEIVE, 17, BYTES",
    "mlx5_core, tx3_dropped, SEND, 3, DROPS",
    "mlx5_core, rx3_xdp_drop, RECEIVE, 3, DROPS",
    "mlx5_core, rx3_lro_packets, RECEIVE, 3, MERGED",
    "mlx5_core, rx3_arfs_add, RECEIVE, 3, STEERING",
    "mlx4_en, rx3_packets, RECEIVE, 3, PACKETS",
    "mlx4_en, rx3_dropped, RECEIVE, 3, DROPS",
    "ena, queue_3_rx_cnt, RECEIVE, 3, PACKETS",
    "ena, queue_3_tx_bytes, SEND, 3, BYTES",
    "virtio_net, rx_queue_3_drops, RECEIVE, 3, DROPS",
    "virtio_net, rx3_packets, RECEIVE, 3, PACKETS",
    "virtio_net, tx3_bytes, SEND, 3, BYTES",
    "bnxt_en, [3]: rx_ucast_packets, RECEIVE, 3, UNICAST",
    "bnxt_en, [3]: rx_discards, RECEIVE, 3, DROPS",
    "bnx2x, [3]: tx_bcast_packets, SEND, 3, BROADCAST",
    "gve, rx_packets[3], RECEIVE, 3, PACKETS",
    "gve, rx_queue_drop_cnt[3], RECEIVE, 3, DROPS",
    "hv_netvsc, rx_queue_3_bytes, RECEIVE, 3, BYTES",
    "mana, rx_3_packets, RECEIVE, 3, PACKETS",
    "hns3, rxq3_packets, RECEIVE, 3, PACKETS",
    "sfc, rx-3.rx_packets, RECEIVE, 3, PACKETS",
    "qede, 3: rcv_pkts, RECEIVE, 3, PACKETS",
    "be2net, rxq3: rx_pkts, RECEIVE, 3, PACKETS",
    "nfp, rvec_3_rx_pkts, RECEIVE, 3, PACKETS",
    "atlantic, Queue[3] InPackets, RECEIVE, 3, PACKETS",
    "stmmac, q3_rx_pkt_n, RECEIVE, 3, PACKETS",
    "fsl_enetc, Rx ring  3 frames, RECEIVE, 3, PACKETS",
    "rvu_nicpf, rxq3: frames, RECEIVE, 3, PACKETS",
    "ionic, rx_3_pkts, RECEIVE, 3, PACKETS",
    "octep, rx-3-packets, RECEIVE, 3, PACKETS",
    "somebody, rx_queue_3_dropped, RECEIVE, 3, DROPS",
    "somebody, rx_ring3_packets, RECEIVE, 3, PACKETS",
  })
  void ringsAreFound(String driver, String name, CounterDirection direction, int ring, CounterKind kind) {
    MappedCounter counter = meaning(driver, name);
    assertEquals(kind, counter.kind());
    assertEquals(CounterScope.RING, counter.mapping().scope());
    assertEquals(direction, counter.mapping().direction());
    assertEquals(ring, counter.ring());
  }

  @ParameterizedTest
  @CsvSource({
    "ixgbe, rx_missed_errors, DEVICE, PACKET_BUFFER",
    "ixgbe, rx_no_dma_resources, DEVICE, NO_DESCRIPTOR",
    "i40e, port.rx_dropped, DEVICE, PACKET_BUFFER",
    "i40e, rx_dropped, VIRTUAL_NIC, NO_DESCRIPTOR",
    "ice, rx_dropped.nic, DEVICE, PACKET_BUFFER",
    "mlx5_core, rx_out_of_buffer, DEVICE, NO_DESCRIPTOR",
    "mlx5_core, rx_discards_phy, DEVICE, PACKET_BUFFER",
    "mlx5_core, rx_prio3_discards, DEVICE, PACKET_BUFFER",
    "bnx2x, rx_brb_discard, DEVICE, PACKET_BUFFER",
    "sfc, port_rx_nodesc_drops, DEVICE, NO_DESCRIPTOR",
    "somebody, rx_missed_errors, DEVICE, PACKET_BUFFER",
    "somebody, rx_dropped, VIRTUAL_NIC, UNSPECIFIED",
  })
  void dropsOfTheDeviceStandInNoRing(String driver, String name, CounterScope scope, RealDrop cause) {
    MappedCounter counter = meaning(driver, name);
    assertEquals(CounterKind.DROPS, counter.kind());
    assertEquals(scope, counter.mapping().scope());
    assertEquals(cause, counter.mapping().cause());
    assertEquals(ScopedDrop.NO_RING, counter.ring());
  }

  @ParameterizedTest
  @CsvSource({
    "ixgbe, fdir_match", "i40e, port.fdir_atr_match", "i40e, port.fdir_sb_match", "ice, fdir_sb_match.nic",
    "ice, arfs_tcpv4_match"
  })
  void packetsThatRssDidNotSteerAreFound(String driver, String name) {
    assertEquals(CounterKind.UNSTEERED, meaning(driver, name).kind());
  }

  @ParameterizedTest
  @CsvSource({
    "ixgbe, rx_64_bytes", "ixgbe, tx_1024_packets", "mlx5_core, rx_64_bytes_phy", "bnxt_en, rx_64b_frames",
    "i40e, port.rx_size_127", "mlx5_core, rx_prio3_packets", "mlx4_en, rx_prio_3_packets", "i40e, veb.tc_3_rx_packets",
    "hv_netvsc, cpu3_rx_packets"
  })
  void numbersThatAreNoRingsAreNotTakenForRings(String driver, String name) {
    assertNotEquals(CounterScope.RING, meaning(driver, name).mapping().scope());
  }

  @Test
  void anUnknownNameIsUnmapped() {
    MappedCounter counter = meaning("ixgbe", "flux_capacitor_3_jigawatts");
    assertFalse(counter.isUnderstood());
    assertEquals(1, counter.raw().value());
  }

  @Test
  void everyTableNamesItsDriversAndItsSource() {
    for (Dialect dialect : Dialects.all()) {
      assertFalse(dialect.drivers().isEmpty());
      assertFalse(dialect.source().isEmpty());
    }
    assertEquals("i40e", Dialects.ofDriver("iavf").orElseThrow().name());
  }

  private static MappedCounter meaning(String driver, String name) {
    RawStatistics raw = new RawStatistics(driver, List.of(new RawCounter(name, 1, 1)), List.of());
    return MappedStatistics.of(raw).counters().getFirst();
  }
}
