package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps are in the form that ethtool's own printing code gives them (ethtool.c, netlink/). */
class PredictCommandTest {
  private static final int PACKETS = 400;

  @TempDir Path folder;
  private String capture = "";

  @BeforeEach
  void write() throws IOException {
    capture = SampleCapture.in(folder, "capture.pcap", PACKETS);
    dump("x", "RX flow hash indirection table for eth0 with 4 RX ring(s):\n"
        + IntStream.range(0, 16).mapToObj(row -> String.format("%5d:  ", row * 8)
            + IntStream.range(0, 8).mapToObj(slot -> String.format(" %5d", slot % 4)).collect(Collectors.joining())
            + "\n").collect(Collectors.joining())
        + "RSS hash key:\n6d:5a:56:da:25:5b:0e:c2:41:67:25:3d:43:a3:8f:b0:d0:ca:2b:cb:ae:7b:30:b4:77:cb:2d:a3:80:30:"
        + "f2:0c:6a:42:b7:3b:be:ac:01:fa\n"
        + "RSS hash function:\n    toeplitz: on\n    xor: off\n    crc32: off\n");
  }

  private Path dump(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String statistics(int first) {
    StringBuilder text = new StringBuilder("NIC statistics:\n     rx_packets: " + 4 * first + "\n");
    for (int ring = 0; ring < 4; ring++) {
      text.append("     rx_queue_").append(ring).append("_packets: ").append(first).append('\n');
    }
    return text.toString();
  }

  @Test
  void dumpsAndCaptureGiveTheTable() throws Exception {
    Path before = dump("before", statistics(1_000));
    Path after = dump("after", statistics(1_100));
    CommandRun run = CommandRun.of(
        "predict", capture, "--ethtool", folder.resolve("x").toString(), "--ethtool", before.toString(),
        "--ethtool", after.toString(), "--dev", "eth0", "--suggest");
    assertEquals(ExitCode.DONE, run.exitCode(), run::toString);
    assertTrue(run.out().contains("device     eth0"), run::out);
    assertTrue(run.out().contains("verdict    "), run::out);
    assertTrue(run.out().contains("suggest    "), run::out);
  }

  @Test
  void jsonHasItsFixedKeysAndTheDifferenceOfTwoDumps() throws Exception {
    CommandRun run = CommandRun.of(
        "predict", "--json", capture, "--ethtool", folder.resolve("x").toString(),
        "--ethtool", dump("before", statistics(1_000)).toString(),
        "--ethtool", dump("after", statistics(1_100)).toString());
    assertEquals(ExitCode.DONE, run.exitCode(), run::toString);
    String flat = run.out().replaceAll("\\s+", "");
    for (String key : List.of("rings", "confidence", "imbalance", "hot_flows")) {
      assertTrue(flat.contains("\"" + key + "\":"), run::out);
    }
    assertTrue(flat.contains("\"real\":100,\"real_kind\":\"delta\""), run::out);
    assertEquals(PACKETS, predicted(flat));
  }

  @Test
  void oneDumpOfCountersIsATotal() throws Exception {
    CommandRun run = CommandRun.of(
        "predict", "--json", capture, "--ethtool", folder.resolve("x").toString(),
        "--ethtool", dump("only", statistics(1_000)).toString());
    assertTrue(run.out().replaceAll("\\s+", "").contains("\"real\":1000,\"real_kind\":\"total\""), run::out);
    assertTrue(run.out().contains("shares are compared"), run::out);
  }

  @Test
  void anArchiveIsReadAsTarWritesIt() throws Exception {
    for (String when : List.of("before", "after")) {
      Path dumps = Files.createDirectories(folder.resolve("host").resolve(when));
      Files.copy(folder.resolve("x"), dumps.resolve("ethtool_-x"));
      Files.writeString(dumps.resolve("ethtool_-S"), statistics(when.equals("before") ? 1_000 : 1_100));
    }
    Files.copy(Path.of(capture), folder.resolve("host/capture.pcap"));
    Files.writeString(folder.resolve("host/MANIFEST"), "ringscope-collect 1\ninterface eth0\n");
    for (String format : List.of("ustar", "pax", "gnu")) {
      Path tar = folder.resolve(format + ".tar");
      assumeTrue(tar(format, tar), "no tar program: install GNU tar");
      CommandRun run = CommandRun.of("predict", "--json", tar.toString());
      assertEquals(ExitCode.DONE, run.exitCode(), run::toString);
      String flat = run.out().replaceAll("\\s+", "");
      assertEquals(PACKETS, predicted(flat));
      assertTrue(flat.contains("\"real\":100,\"real_kind\":\"delta\""), run::out);
    }
  }

  private boolean tar(String format, Path tar) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(
          "tar", "--format=" + format, "-cf", tar.toString(), "-C", folder.resolve("host").toString(), ".")
          .redirectErrorStream(true).start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException noTar) {
      return false;
    }
  }

  @Test
  void aFolderOfDumpsIsReadBeforeFirst() throws Exception {
    for (String when : List.of("after", "before")) {
      Path dumps = Files.createDirectories(folder.resolve("unpacked").resolve(when));
      Files.copy(folder.resolve("x"), dumps.resolve("ethtool_-x"));
      Files.writeString(dumps.resolve("ethtool_-S"), statistics(when.equals("before") ? 1_000 : 1_100));
    }
    Files.copy(Path.of(capture), folder.resolve("unpacked/capture.pcap"));
    CommandRun run =
        CommandRun.of("predict", "--json", capture, "--ethtool", folder.resolve("unpacked").toString(), "--dev=eth0");
    assertEquals(ExitCode.DONE, run.exitCode(), run::toString);
    assertTrue(run.out().replaceAll("\\s+", "").contains("\"real\":100,\"real_kind\":\"delta\""), run::out);
  }

  @Test
  void withoutCountersThereIsNothingToCompareWith() throws Exception {
    String many = Files.readString(folder.resolve("x")).replace("with 4 RX", "with 40 RX");
    for (String dumps : List.of(folder.resolve("x").toString(), dump("many", many).toString())) {
      CommandRun run = CommandRun.of("predict", capture, "--ethtool", dumps);
      assertEquals(ExitCode.DONE, run.exitCode(), run::toString);
      assertTrue(run.out().replaceAll("\\s+", " ").contains("no ethtool -S among the dumps: nothing to compare with"),
          run::out);
      assertEquals(dumps.endsWith("many"), run.out().contains("36 more rings without packets"), run::out);
    }
  }

  @Test
  void whatEthtoolNeverPrintedIsRefused() throws Exception {
    String text = dump("hello", "hello\n").toString();
    CommandRun nothing = CommandRun.of("predict", capture, "--ethtool", text);
    assertEquals(ExitCode.WRONG_USAGE, nothing.exitCode());
    assertTrue(nothing.err().contains("No output of ethtool"), nothing::err);
    CommandRun binary = CommandRun.of("predict", capture, "--ethtool", capture);
    assertEquals(ExitCode.FAILED, binary.exitCode());
    assertTrue(binary.err().contains("is no text"), binary::err);
    assertEquals(ExitCode.WRONG_USAGE, CommandRun.of("predict").exitCode());
  }

  @Test
  void aCutArchiveSaysSo() throws Exception {
    Path cut = folder.resolve("cut.tar");
    byte[] header = new byte[512];
    byte[] name = "capture.pcap".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(name, 0, header, 0, name.length);
    System.arraycopy("00000010000".getBytes(StandardCharsets.US_ASCII), 0, header, 124, 11);
    header[156] = '0';
    int sum = 8 * ' ';
    for (byte one : header) {
      sum += one & 0xff;
    }
    byte[] digits = String.format("%06o", sum).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, header, 148, 6);
    Files.write(cut, header);
    CommandRun run = CommandRun.of("predict", cut.toString());
    assertEquals(ExitCode.FAILED, run.exitCode());
    assertTrue(run.err().contains("ends in the middle of capture.pcap"), run::err);
  }

  @Test
  void mergedFramesAreCountedAsAsked() {
    assertEquals(ExitCode.DONE, CommandRun.of("predict", "--unmerge", capture).exitCode());
    assertEquals(ExitCode.DONE, CommandRun.of("predict", "--unmerge=1400", capture).exitCode());
    assertEquals(ExitCode.DONE, CommandRun.of("predict", "--no-unmerge", capture).exitCode());
    assertEquals(ExitCode.WRONG_USAGE, CommandRun.of("predict", "--unmerge=0", capture).exitCode());
  }

  @Test
  void severalDevicesNeedAChoice() throws Exception {
    String other = Files.readString(folder.resolve("x")).replace("eth0", "eth1");
    CommandRun run = CommandRun.of(
        "predict", capture, "--ethtool", folder.resolve("x").toString(), "--ethtool", dump("y", other).toString());
    assertEquals(ExitCode.WRONG_USAGE, run.exitCode());
    assertTrue(run.err().contains("--dev"), run::err);
  }

  private static long predicted(String flat) {
    return Pattern.compile("\"predicted\":(\\d+)").matcher(flat).results()
        .mapToLong(found -> Long.parseLong(found.group(1))).sum();
  }
}
