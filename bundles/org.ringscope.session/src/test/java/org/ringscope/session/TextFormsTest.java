package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.nic.host.Affinity;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.host.Moderation;
import org.ringscope.nic.host.Xps;

class TextFormsTest {
  @Test
  void hostCostsAreReadInAnyUnitAndOrder() {
    assertEquals(HostModel.costing(250_000, 2_000_000), HostText.parse("2us/poll,250ns/packet"));
    assertEquals(
        HostModel.costing(0, 1_500).withModeration(new Moderation.MinimumGap(1_000_000)).withBudgets(64, 200),
        HostText.parse("1.5ns/poll, 1ms/interrupt, softirq=200"));
    assertEquals(HostModel.INFINITELY_FAST, HostText.parse("infinite"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "infinite", "250ns/packet,2us/poll", "10us/packet,5us/poll,50us/interrupt,budget=8", "7ps/packet,0us/poll",
    "1us/packet,0us/poll,timer=8us,count=128,softirq=9,refill=16", "1us/packet,0us/poll,adaptive=eqe4"
  })
  void hostCostsSurviveTheirText(String text) {
    assertEquals(HostText.parse(text), HostText.parse(HostText.of(HostText.parse(text))));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0us", "7, 7ps", "1500, 1.5ns", "250000, 250ns", "1234567, 1.234567us", "20000000000, 20ms",
    "999999999999, 999.999999999ms", "1000000000000, 1s"
  })
  void aTimeIsWrittenExactlyInTheLargestFittingUnit(long picoseconds, String text) {
    assertEquals(text + "/packet,1us/poll", HostText.of(HostModel.costing(picoseconds, 1_000_000)));
  }

  @Property
  void everyCostSurvivesItsText(
      @ForAll @LongRange(max = HostModel.HIGHEST_COST) long packet,
      @ForAll @LongRange(min = 1, max = HostModel.HIGHEST_COST) long poll) {
    HostModel host = HostModel.costing(packet, poll);
    assertEquals(host, HostText.parse(HostText.of(host)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "gap=50us", "gap=90s", "timer=8us,count=128", "timer=0us,count=1", "adaptive=cqe0"})
  void moderationSurvivesItsText(String text) {
    assertEquals(text, ModerationText.of(ModerationText.parse(text)));
  }

  @Test
  void moderationIsOfOneKind() {
    assertEquals(new Moderation.MinimumGap(50_000), ModerationText.parse("gap=50us"));
    assertEquals(new Moderation.TimerOrCount(8_000, 128), ModerationText.parse("count=128, timer=8us"));
    assertEquals(new Moderation.Adaptive(Moderation.Period.EQE, 3), ModerationText.parse("adaptive=eqe3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "gap", "gap=", "gap=5", "gap=50us,timer=8us", "timer=8us", "count=3", "timer=8us,count=0", "timer=8us,count=x",
    "adaptive=5", "adaptive=cqe5", "adaptive=cqex", "gap=1us,gap=2us", "gap=1001s"
  })
  void whatIsNoModerationIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> ModerationText.parse(text));
  }

  @Test
  void affinityNamesRangesOfRings() {
    Affinity affinity = AffinityText.parse("0-2=5, 7=1,3=5");
    assertEquals(Map.of(0, 5, 1, 5, 2, 5, 3, 5, 7, 1), affinity.processors());
    assertEquals("0-3=5,7=1", AffinityText.of(affinity));
    assertEquals("", AffinityText.of(Affinity.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0=", "3-1=0", "0=1,0=2", "0-9999=1", "0=4096", "-1=0"})
  void whatIsNoAffinityIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> AffinityText.parse(text));
  }

  @Test
  void transmitPacketSteeringNamesRingsAndProcessors() {
    Xps xps = XpsText.parse("0-1=5, 2=5-6");
    assertEquals(Map.of(5, Set.of(0, 1, 2), 6, Set.of(2)), xps.rings());
    assertEquals("0=5,1=5,2=5,2=6", XpsText.of(xps));
    assertEquals(xps, XpsText.parse(XpsText.of(xps)));
    assertEquals("", XpsText.of(Xps.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0=", "3-1=0", "0=2-1", "0-9999=1", "0=4096", "-1=0", "0-4095=0-4095"})
  void whatIsNoTransmitPacketSteeringIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> XpsText.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fast", "10/packet", "-1ns/packet", "1.0001ps/packet", "1ns/packet,,"})
  void whatIsNoHostCostIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> HostText.parse(text + ","));
  }

  @Test
  void timesAreReadInThreeForms() {
    assertEquals(1_491_516_383_915_793_000L, TimeBound.parse("1491516383.915793").nanoseconds());
    // date -u -d @1491516383 +%FT%TZ
    assertEquals(1_491_516_383_900_000_000L, TimeBound.parse("2017-04-06T22:06:23.9Z").nanoseconds());
    assertEquals(1_491_516_383_000_000_000L, TimeBound.parse("2017-04-07T00:06:23+02:00").nanoseconds());
    assertEquals(5_000_000_000L, TimeBound.parse("+2").resolve(3_000_000_000L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "+", "2017-04-06", "1e99", "2017-13-06T22:06:23Z"})
  void whatIsNoTimeIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> TimeBound.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0 bytes", "1, 1, 1 byte", "1000, 1000, 1000 bytes", "65536, 64K, 64 KiB", "1048576, 1M, 1 MiB",
    "2147483648, 2G, 2 GiB", "1536, 1536, 1536 bytes", "1099511627776, 1024G, 1024 GiB"})
  void sizesAreWrittenInTheLargestUnitThatFits(long bytes, String setting, String words) {
    assertEquals(setting, Sizes.setting(bytes));
    assertEquals(bytes, Sizes.bytes(setting));
    assertEquals(words, Sizes.text(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "K", "-1", "1k", "1.5M", "64 K", "9999999999999G", "12345678901"})
  void whatIsNoSizeIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Sizes.bytes(text));
  }
}
