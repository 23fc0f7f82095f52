package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.nic.host.HostModel;

class TextFormsTest {
  @Test
  void hostCostsAreReadInAnyUnitAndOrder() {
    assertEquals(new HostModel(250_000, 2_000_000, 0, 64), HostText.parse("2us/poll,250ns/packet"));
    assertEquals(new HostModel(0, 1_500, 1_000_000, 64), HostText.parse("1.5ns/poll, 1ms/interrupt"));
    assertEquals(HostModel.INFINITELY_FAST, HostText.parse("infinite"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "infinite", "250ns/packet,2us/poll", "10us/packet,5us/poll,50us/interrupt,budget=8", "7ps/packet,0us/poll"
  })
  void hostCostsSurviveTheirText(String text) {
    assertEquals(HostText.parse(text), HostText.parse(HostText.of(HostText.parse(text))));
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
}
