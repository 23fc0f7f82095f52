package org.ringscope.session.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.nic.host.Moderation;
import org.ringscope.session.Scenario;

class VariationTest {
  @Test
  void ringsOfARangeAreTakenOneByOneAndSizesDoubled() {
    assertEquals(List.of("1", "2", "3", "4"), Variation.parse("rings=1..4").values());
    assertEquals(List.of("64", "128", "256", "300"), Variation.parse("ring-size=64..300").values());
    assertTrue(Variation.parse("ring-size=64..300").isRange());
  }

  @Test
  void aListIsTakenAsItIs() {
    assertEquals(List.of("64", "100"), Variation.parse("ring-size=64, 100").values());
    assertFalse(Variation.parse("ring-size=64,100").isRange());
    assertEquals(
        List.of("gap=50us", "timer=8us,count=128", "none"),
        Variation.parse("moderation=gap=50us;timer=8us,count=128;none").values());
    assertEquals(
        List.of("1us/packet,2us/poll", "infinite"), Variation.parse("host=1us/packet,2us/poll;infinite").values());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "rings", "rings=", "rings=x", "rings=0..4", "rings=4..1", "rings=1..5000", "ring-size=0", "speed=1", "host=",
    "moderation=gap", "profile=none", "ring-size=1..999999999"
  })
  void whatIsNoVariationIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Variation.parse(text));
  }

  @Test
  void severalVariationsMakeEveryCombination() {
    List<Variant> variants = Variation.product(
        Scenario.DEFAULT,
        List.of(Variation.parse("moderation=gap=5us"), Variation.parse("rings=2,3"), Variation.parse("rings=7")));
    assertEquals(
        List.of("rings=2 moderation=gap=5us", "rings=3 moderation=gap=5us", "rings=7 moderation=gap=5us"),
        variants.stream().map(Variant::name).toList());
    assertEquals(7, variants.get(2).scenario().profile().rings());
    assertEquals(new Moderation.MinimumGap(5000), variants.get(2).scenario().host().moderation());
  }

  @Test
  void tooManyCombinationsAreRefused() {
    List<Variation> variations = List.of(Variation.parse("rings=1..1000"), Variation.parse("ring-size=1..100"));
    assertThrows(IllegalArgumentException.class, () -> Variation.product(Scenario.DEFAULT, variations));
  }
}
