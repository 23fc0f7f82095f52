package org.ringscope.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteOptionsTest {
  @Test
  void tenMillionPacketsAreTheDefault() {
    SuiteOptions options = SuiteOptions.parse("--ringscope", "./ringscope");
    assertEquals(10_000_000, options.packets());
    assertEquals(List.of("./ringscope"), options.ringscope());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--packets x", "--packets 5", "--runs 0", "--colour red", "--dir", "--packets 20000"})
  void wrongOptionsAreExplained(String line) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> SuiteOptions.parse(line.split(" "))).getMessage();
    assertTrue(message.contains("--"), message);
  }
}
