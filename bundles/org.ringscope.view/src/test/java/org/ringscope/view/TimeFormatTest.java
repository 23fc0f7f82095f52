package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormatTest {
  /** 2001-09-09T01:46:40Z is a billion seconds after 1970 began (date -u -d @1000000000). */
  private static final long BILLION = 1_000_000_000L * 1_000_000_000L;

  @ParameterizedTest
  @CsvSource({
      "SINCE_FIRST, 1.500000",
      "SINCE_1970, 1000000000.123456",
      "TIME_OF_DAY, 01:46:40.123456",
      "DATE_AND_TIME, 2001-09-09 01:46:40.123456"
  })
  void aMomentInEachFormat(TimeFormat format, String text) {
    long time = BILLION + 123_456_789;
    assertEquals(text, format.text(time, time - 1_500_000_000, 6));
  }

  @ParameterizedTest
  @CsvSource({"TIME_OF_DAY, 23:59:59.9", "DATE_AND_TIME, 1969-12-31 23:59:59.9"})
  void timesBefore1970AreTold(TimeFormat format, String text) {
    assertEquals(text, format.text(-100_000_000, 0, 1));
  }
}
