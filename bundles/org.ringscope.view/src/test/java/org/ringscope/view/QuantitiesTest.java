package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuantitiesTest {
  @Test
  void digitsAreGroupedByThree() {
    assertEquals("0", Quantities.grouped(0));
    assertEquals("999", Quantities.grouped(999));
    assertEquals("1,000", Quantities.grouped(1000));
    assertEquals("12,345,678", Quantities.grouped(12_345_678));
  }

  @Test
  void oneThingIsSingular() {
    assertEquals("1 packet", Quantities.of(1, "packet"));
    assertEquals("0 packets", Quantities.of(0, "packet"));
  }

  @Test
  void sharesHaveOneDecimal() {
    assertEquals("12.5 %", Quantities.percent(1, 8));
    assertEquals("100.0 %", Quantities.percent(7, 7));
    assertEquals("0.0 %", Quantities.percent(0, 0));
  }

  @Test
  void secondsKeepTheirSign() {
    assertEquals("-0.000001", Quantities.seconds(-1_000, 6));
    assertEquals("12.345678901", Quantities.seconds(12_345_678_901L, 9));
    assertEquals("-1.500000", Quantities.seconds(-1_500_000_000L, 6));
  }
}
