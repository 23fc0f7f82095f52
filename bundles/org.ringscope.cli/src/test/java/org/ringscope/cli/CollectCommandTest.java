package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectCommandTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "collect|name the INTERFACE",
    "collect lo eth0|one INTERFACE, not also eth0",
    "collect a;b|no interface is called a;b",
    "collect lo --seconds 0|--seconds: 1 to 86400, not 0",
    "collect lo --print-script -o x.tar|third word",
  })
  void wordsThatDoNotFitAreWrongUsage(String line, String message) {
    CommandRun run = CommandRun.of(line.split(" "));
    assertEquals(2, run.exitCode(), run::toString);
    assertTrue(run.err().contains(message), run::err);
  }

  @Test
  void theScriptIsPrintedWithWhatItIsFor() {
    CommandRun run = CommandRun.of("collect", "--print-script", "eth0", "--seconds", "3");
    assertEquals(0, run.exitCode());
    assertTrue(run.out().startsWith("#!/bin/sh\n"), run::out);
    assertTrue(run.out().contains("\ndefault_interface=eth0\ndefault_seconds=3\n"), run::out);
    assertTrue(CommandRun.of("collect", "--print-script").out().contains("\ndefault_interface=\n"));
  }
}
