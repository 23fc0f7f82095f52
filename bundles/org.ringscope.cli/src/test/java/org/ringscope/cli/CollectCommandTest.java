package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.testing.Program;

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
  void predictOpensWhatWasCollectedOnTheLoopbackInterface(@TempDir Path folder) throws Exception {
    Program.require("tar");
    Program.require("tcpdump");
    Path tar = folder.resolve("host.tar");
    try (DatagramSocket to = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
        DatagramSocket from = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
      Thread load = Thread.ofVirtual().start(() -> sendUntilInterrupted(from, to));
      CommandRun collected = CommandRun.of("collect", "lo", "--seconds", "1", "-o", tar.toString());
      load.interrupt();
      load.join();
      assumeFalse(collected.err().contains("CAP_NET_RAW"), "capturing on lo needs root, or CAP_NET_RAW for tcpdump");
      assertEquals(0, collected.exitCode(), collected::toString);
      CommandRun predicted = CommandRun.of("predict", tar.toString());
      assertEquals(0, predicted.exitCode(), predicted::toString);
      assertTrue(predicted.out().startsWith("device     lo"), predicted::out);
      String flow = "udp4 127.0.0.1:" + from.getLocalPort() + " > 127.0.0.1:" + to.getLocalPort();
      assertTrue(predicted.out().contains(flow), predicted::out);
    }
  }

  private static void sendUntilInterrupted(DatagramSocket from, DatagramSocket to) {
    try {
      while (true) {
        from.send(new DatagramPacket(new byte[20], 20, to.getLocalSocketAddress()));
        Thread.sleep(2);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException enough) {
      Thread.currentThread().interrupt();
    }
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
