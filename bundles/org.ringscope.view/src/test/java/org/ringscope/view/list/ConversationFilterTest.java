package org.ringscope.view.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.filter.scan.FilterCompiler;
import org.ringscope.view.filter.scan.FilterScan;
import org.ringscope.view.filter.scan.FilteredPackets;
import org.ringscope.view.packet.PacketBytes;

class ConversationFilterTest {
  private static final int ETHERNET = 1;

  private static Optional<String> filter(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    return ConversationFilter.of(new PacketBytes(1, bytes, bytes.length, ETHERNET));
  }

  @Test
  void withoutIpTheLinksAddressesAreTheEnds() {
    assertEquals(
        Optional.of("eth.addr == 02:00:00:00:00:01 and eth.addr == 02:00:00:00:00:02"),
        filter("020000000002 020000000001 0806 0001 0800 06 04 0001 020000000001 0a000001 000000000000 0a000009"));
  }

  @Test
  void oneAddressAtBothEndsIsNamedOnce() {
    assertEquals(
        Optional.of("ip.addr == 127.0.0.1 and udp.port == 53 and udp.port == 54"),
        filter("000000000000 000000000000 0800 4500001c 00000000 40110000 7f000001 7f000001 0035 0036 0008 0000"));
  }

  @Test
  void whatNamesNoEndsIsNoConversation() {
    assertEquals(Optional.empty(), ConversationFilter.of(new PacketBytes(1, new byte[10], 10, 147)));
  }

  /** A stream is what tshark calls a connection; in these captures no connection uses the ports of another one. */
  @ParameterizedTest
  @ValueSource(strings = {"basic/get.pcap", "basic/one_tcp_stream.pcap"})
  void aTcpConversationIsTsharksStream(String name) throws Exception {
    Path capture = SharedCaptures.file(name);
    List<Long> stream = new ArrayList<>();
    for (String line : Program.run("tshark", "-n", "-r", capture.toString(), "-Y", "tcp.stream == 0", "-T", "fields",
        "-e", "frame.number")) {
      stream.add(Long.parseLong(line));
    }
    try (CaptureReplay replay = new CaptureReplay(capture)) {
      replay.run(() -> false);
      String filter = ConversationFilter.of(packet(replay, stream.getFirst())).orElseThrow();
      FilterScan scan = new FilterScan(replay, FilterCompiler.compile(filter), () -> false);
      scan.run();
      FilteredPackets found = scan.result();
      List<Long> numbers = new ArrayList<>();
      for (long k = 1; k <= found.size(); k++) {
        numbers.add(found.number(k));
      }
      assertEquals(stream, numbers, filter);
    }
  }

  private static PacketBytes packet(CaptureReplay replay, long number) throws IOException {
    return Objects.requireNonNull(replay.shown().bytes(number));
  }
}
