package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfCommandTest {
  @Test
  void variantsAreCompared(@TempDir Path folder) throws Exception {
    String capture = SampleCapture.in(folder, "a.pcap", 100);
    CommandRun run = CommandRun.of("whatif", capture, "--vary", "rings=1..3", "--host", "5ms/packet", "--ring-size=4");
    assertEquals(ExitCode.DONE, run.exitCode(), run.toString());
    assertTrue(run.out().contains("rings=3"), run.out());
    assertTrue(run.out().contains("not in a capture taken on that host"), run.out());
    CommandRun json = CommandRun.of("whatif", capture, "--find", "no-loss", "--host", "5ms/packet", "--json");
    assertEquals(ExitCode.DONE, json.exitCode(), json.toString());
    assertTrue(json.out().contains("\"schema\": \"ringscope-whatif-1\""), json.out());
    CommandRun calibrated = CommandRun.of("whatif", capture, "--calibrate", "10", "--rings=1", "--ring-size=4");
    assertTrue(calibrated.out().startsWith("calibrated --host "), calibrated.out());
  }

  @Test
  void dropsOfARealHostAreTakenFromTwoDumps(@TempDir Path folder) throws Exception {
    String capture = SampleCapture.in(folder, "a.pcap", 100);
    Path before = folder.resolve("before");
    Path after = folder.resolve("after");
    Files.writeString(before, statistics(100, 5, 7));
    Files.writeString(after, statistics(200, 15, 10));
    String[] words = {"whatif", capture, "--rings=1", "--ring-size=4", "--calibrate", before + "," + after};
    CommandRun ofDevice = CommandRun.of(words);
    assertEquals(ExitCode.DONE, ofDevice.exitCode(), ofDevice.toString());
    assertTrue(ofDevice.out().contains(", 10 wanted "), ofDevice.out());
    assertTrue(ofDevice.out().contains("counter: rx_missed_errors of the device."), ofDevice.out());
    Files.writeString(after, statistics(200, 15, 10).replace("rx_missed_errors", "rx_queue_0_drops"));
    Files.writeString(before, statistics(100, 5, 7).replace("rx_missed_errors", "rx_queue_0_drops"));
    CommandRun ofRing = CommandRun.of(words);
    assertTrue(ofRing.out().contains("counter: rx_queue_0_drops."), ofRing.out());
    Files.writeString(after, Files.readString(before));
    CommandRun none = CommandRun.of(words);
    assertEquals(ExitCode.WRONG_USAGE, none.exitCode(), none.toString());
    assertTrue(none.err().contains("no counter of packets that found no descriptor"), none.err());
  }

  private static String statistics(int packets, int missed, int crcErrors) {
    return "NIC statistics:\n     rx_packets: " + packets + "\n     rx_crc_errors: " + crcErrors
        + "\n     rx_missed_errors: " + missed + "\n     rx_queue_0_packets: " + packets + "\n";
  }

  @ParameterizedTest
  @CsvSource({
    "--find=no-loss, nothing to find without --host", "--find=gold, --find: no-loss", "--vary=rings, --vary: ",
    "--calibrate=many, --calibrate: a number", "--calibrate=0, drops to calibrate to", "--json, say what to try",
    "--vary=rings=0, --vary: ", "--moderation=never, --moderation: Not a moderation", "--affinity=0, --affinity: Not"
  })
  void whatMakesNoSenseIsWrongUsage(String option, String message, @TempDir Path folder) throws Exception {
    CommandRun run = CommandRun.of("whatif", SampleCapture.in(folder, "a.pcap", 3), option);
    assertEquals(ExitCode.WRONG_USAGE, run.exitCode(), run.toString());
    assertTrue(run.err().contains(message), run.err());
  }
}
