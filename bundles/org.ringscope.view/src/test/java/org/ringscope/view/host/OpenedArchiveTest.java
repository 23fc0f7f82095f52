package org.ringscope.view.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.session.Scenario;

class OpenedArchiveTest {
  private static final byte[] CAPTURE = {1, 2, 3};

  @TempDir Path folder;

  /** A member of a tar file: POSIX.1-1988 "ustar", a header of 512 bytes and the content in blocks of 512. */
  private static byte[] member(String name, byte[] content) {
    byte[] bytes = new byte[512 + (content.length + 511) / 512 * 512];
    put(bytes, 0, name);
    put(bytes, 100, "0000644");
    put(bytes, 124, String.format("%011o", content.length));
    put(bytes, 136, "00000000000");
    put(bytes, 148, "        ");
    put(bytes, 156, "0");
    put(bytes, 257, "ustar");
    put(bytes, 263, "00");
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += bytes[i] & 0xff;
    }
    put(bytes, 148, String.format("%06o\0 ", sum));
    System.arraycopy(content, 0, bytes, 512, content.length);
    return bytes;
  }

  private static void put(byte[] bytes, int at, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, bytes, at, ascii.length);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Path archive() throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    tar.write(member("MANIFEST", text("""
        ringscope-collect 1
        interface eth7
        counters_before 1700000001.5
        counters_after 1700000002.5
        """)));
    tar.write(member("capture.pcap", CAPTURE));
    tar.write(member("before/ethtool_-S", text("NIC statistics:\n     rx_queue_0_packets: 10\n")));
    tar.write(member("after/ethtool_-S", text("NIC statistics:\n     rx_queue_0_packets: 17\n")));
    tar.write(new byte[1024]);
    return Files.write(folder.resolve("web1.tar"), tar.toByteArray());
  }

  @Test
  void captureCountersAndTheirTimesComeOutOfIt() throws IOException {
    OpenedArchive opened = OpenedArchive.open(archive(), folder.resolve("unpacked"));
    assertEquals(folder.resolve("unpacked/web1.pcap"), opened.capture());
    assertArrayEquals(CAPTURE, Files.readAllBytes(opened.capture()));
    assertEquals(7, opened.findings().dumps().real().orElseThrow().receivedByRings());
    Scenario scenario = opened.scenario(Scenario.DEFAULT);
    assertNotNull(scenario.from());
    assertEquals(1_700_000_001_500_000_000L, scenario.from().resolve(0));
    // Opened again, it takes the place of what was unpacked before.
    assertEquals(opened.capture(), OpenedArchive.open(archive(), folder.resolve("unpacked")).capture());
  }
}
