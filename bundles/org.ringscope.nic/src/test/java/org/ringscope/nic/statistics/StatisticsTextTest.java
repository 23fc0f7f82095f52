package org.ringscope.nic.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.statistics.dialect.CounterScope;
import org.ringscope.nic.statistics.dialect.RealDrop;

/** The form of a dump: ethtool.c prints five spaces, the name, a colon and a number (do_gnicstats). */
class StatisticsTextTest {
  @Test
  void countersStandBehindTheHeadingWithTheirLines() {
    RawStatistics raw =
        StatisticsText.read(
            """
            driver: ixgbe
            version: 5
            NIC statistics:
                 rx_packets: 12
                 [0]: rx_bytes: 18446744073709551615
            """);
    assertEquals("ixgbe", raw.driver());
    assertEquals(List.of(new RawCounter("rx_packets", 12, 4), new RawCounter("[0]: rx_bytes", -1, 5)), raw.counters());
    assertEquals("18446744073709551615", raw.counters().getLast().valueText());
  }

  @Test
  void otherDumpsOfTheSameTextAreNoCounters() {
    RawStatistics raw =
        StatisticsText.read(
            """
            Ring parameters for eth0:
            RX:\t\t4096
            NIC statistics:
                 rx_packets: 12
            # ethtool -g eth0
            Ring parameters for eth0:
            Pre-set maximums:
            RX:\t\t4096
            """);
    assertEquals(List.of(new RawCounter("rx_packets", 12, 4)), raw.counters());
    assertEquals(List.of(), raw.unread());
  }

  @Test
  void aDumpWithoutItsHeadingIsRead() {
    assertEquals(2, StatisticsText.read("rx0_packets: 12\nrx1_packets: 13\n").counters().size());
  }

  @Test
  void aDumpThatGrepCutIsReadBehindItsCommand() {
    RawStatistics raw =
        StatisticsText.read(
            """
            user@host:~$ sudo ethtool -S eth0 | grep rx
                 rx0_packets: 12
            user@host:~$ ethtool -g eth0
            Ring parameters for eth0:
            RX: 4096
            """);
    assertEquals(List.of(new RawCounter("rx0_packets", 12, 2)), raw.counters());
  }

  @Test
  void whatIsNoCounterIsListed() {
    RawStatistics raw =
        StatisticsText.read("NIC statistics:\r\n     rx_packets: 1\r\n     rx_by\r\n     x: 99999999999999999999\r\n");
    assertEquals(List.of("line 3: rx_by", "line 4: x: 99999999999999999999"), raw.unread());
    assertEquals(1, raw.counters().size());
  }

  /** vmxnet3_get_strings and vmxnet3_get_ethtool_stats: send queues, receive queues, then what all share. */
  @Test
  void vmxnet3PrintsSeveralLinesAQueue() {
    String text =
        """
        NIC statistics:
             Tx Queue#: 0
               TSO pkts tx: 5
               ucast pkts tx: 70
               mcast pkts tx: 2
               bcast pkts tx: 1
               ucast bytes tx: 7000
               drv dropped tx total: 3
                  too many frags: 1
                  giant hdr: 2
               giant hdr: 4
             Rx Queue#: 0
               ucast pkts rx: 100
               bcast pkts rx: 1
               pkts rx OOB: 0
             Rx Queue#: 1
               LRO pkts rx: 9
               ucast pkts rx: 200
               mcast pkts rx: 20
               bcast pkts rx: 2
               ucast bytes rx: 20000
               pkts rx OOB: 6
               drv dropped rx total: 4
                  err: 4
                  fcs: 0
               rx buf alloc fail: 0
             tx timeout count: 0
        """;
    MappedStatistics mapped = MappedStatistics.of(StatisticsText.read(text));
    assertEquals("vmxnet3", mapped.driver());
    assertEquals(List.of(), mapped.unmapped());
    RealCounts counts = RealCounts.total(mapped);
    assertEquals(
        List.of(
            new RingCount(0, OptionalLong.of(101), OptionalLong.empty(), OptionalLong.of(0)),
            new RingCount(1, OptionalLong.of(222), OptionalLong.of(20000), OptionalLong.of(10))),
        counts.receive());
    assertEquals(
        List.of(new RingCount(0, OptionalLong.of(73), OptionalLong.of(7000), OptionalLong.of(3))), counts.send());
    assertTrue(
        counts.drops()
            .contains(
                new ScopedDrop(CounterScope.RING, true, 1, RealDrop.NO_DESCRIPTOR, 6, "Rx Queue#: 1/pkts rx OOB")));
    String flat = text.lines().map(String::strip).reduce("", (all, line) -> all + line + "\n");
    assertEquals(counts.receive(), RealCounts.total(MappedStatistics.of(StatisticsText.read(flat))).receive());
  }

  @Property
  void anyTextIsReadWithoutAnException(@ForAll String text) {
    MappedStatistics.of(StatisticsText.read("NIC statistics:\n" + text));
  }
}
