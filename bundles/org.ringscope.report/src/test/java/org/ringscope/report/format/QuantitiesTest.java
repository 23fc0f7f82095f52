package org.ringscope.report.format;

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
    assertEquals("12.5%", Shares.percent(Shares.of(1, 8)));
    assertEquals("100.0%", Shares.percent(Shares.of(7, 7)));
    assertEquals("0.0%", Shares.percent(Shares.of(0, 0)));
  }

  @Test
  void secondsKeepTheirSign() {
    assertEquals("-0.000001", Quantities.decimalSeconds(-1_000, 6));
    assertEquals("12.345678901", Quantities.decimalSeconds(12_345_678_901L, 9));
    assertEquals("-1.500000", Quantities.decimalSeconds(-1_500_000_000L, 6));
  }

  @Test
  void numbersAndTimesReadTheSameEverywhere() {
    assertEquals("9,223,372,036,854,775,807", Quantities.grouped(Long.MAX_VALUE));
    // date -u -d @1491516383.915793 '+%F %T.%N'
    assertEquals("2017-04-06 22:06:23.915793000 UTC", Quantities.utc(1_491_516_383_915_793_000L));
    assertEquals("1969-12-31 23:59:59.999999999 UTC", Quantities.utc(-1));
    assertEquals("15.660456 s", Quantities.seconds(1_491_516_383_915_793_000L, 1_491_516_399_576_249_000L));
    assertEquals("-1 s", Quantities.seconds(1_000_000_000, 0));
    assertEquals("0 s", Quantities.seconds(7, 7));
    assertEquals("18446744073.709551615 s", Quantities.seconds(Long.MIN_VALUE, Long.MAX_VALUE));
    assertEquals("0.000000", Shares.decimal(0));
    assertEquals("0.333333", Shares.decimal(1 / 3.0));
    assertEquals("1.000000", Shares.decimal(1));
    assertEquals("66.7%", Shares.percent(2 / 3.0));
    assertEquals("100.0%", Shares.percent(1));
  }
}
