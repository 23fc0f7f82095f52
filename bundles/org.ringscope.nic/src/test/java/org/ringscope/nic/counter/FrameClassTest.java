package org.ringscope.nic.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.packet.FlowType;
import org.ringscope.pipeline.FrameCounter;

class FrameClassTest {
  /** RFC 2819, section 5: the bounds of etherStatsPkts64Octets to etherStatsPkts1024to1518Octets are inclusive. */
  @ParameterizedTest
  @CsvSource({
    "63, SIZE_BELOW_64", "64, SIZE_64", "65, SIZE_65_127", "127, SIZE_65_127", "128, SIZE_128_255",
    "255, SIZE_128_255", "256, SIZE_256_511", "511, SIZE_256_511", "512, SIZE_512_1023", "1023, SIZE_512_1023",
    "1024, SIZE_1024_1518", "1518, SIZE_1024_1518", "1519, SIZE_ABOVE_1518", "9018, SIZE_ABOVE_1518",
    "0, SIZE_BELOW_64", "262148, SIZE_ABOVE_1518"
  })
  void lengthsAreCutAsRmonCutsThem(int octets, FrameCounter counter) {
    int frameClass = FrameClass.of(0, FlowType.NONE, octets);
    assertEquals(counter, FrameCounter.values()[FrameClass.sizeCounter(frameClass)]);
  }

  @ParameterizedTest
  @CsvSource({
    "0, OTHER_NETWORK, OTHER_TRANSPORT", "1, IPV4, OTHER_TRANSPORT", "2, IPV6, OTHER_TRANSPORT", "3, IPV4, TCP",
    "4, IPV4, UDP", "5, IPV6, TCP", "6, IPV6, UDP", "7, IPV4, OTHER_TRANSPORT", "8, IPV6, OTHER_TRANSPORT"
  })
  void protocolsAreThoseOfTheOutermostHeader(int flowType, FrameCounter network, FrameCounter transport) {
    int frameClass = FrameClass.of(2, flowType, 100);
    assertEquals(network, FrameCounter.values()[FrameClass.network(frameClass)]);
    assertEquals(transport, FrameCounter.values()[FrameClass.transport(frameClass)]);
    assertEquals(FrameCounter.BROADCAST, FrameCounter.values()[FrameClass.address(frameClass)]);
  }

  @Property
  void everyFrameCountsOnceInEachGroup(
      @ForAll @IntRange(max = 3) int address,
      @ForAll @IntRange(max = FlowType.COUNT - 1) int flowType,
      @ForAll @IntRange(max = 1 << 20) int octets) {
    int frameClass = FrameClass.of(address, flowType, octets);
    FrameCounter[] all = FrameCounter.values();
    assertEquals(FrameCounter.Group.ADDRESS, all[FrameClass.address(frameClass)].group());
    assertEquals(FrameCounter.Group.NETWORK, all[FrameClass.network(frameClass)].group());
    assertEquals(FrameCounter.Group.TRANSPORT, all[FrameClass.transport(frameClass)].group());
    assertEquals(FrameCounter.Group.SIZE, all[FrameClass.sizeCounter(frameClass)].group());
  }
}
