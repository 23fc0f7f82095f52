package org.ringscope.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

/** Frames cut at many lengths, by a snap length or on the wire, count for the protocols tshark counts them for. */
class CutFramesTest {
  private static final Map<String, Integer> NAMES = Map.of(
      "ip", Protocols.IPV4, "ipv6", Protocols.IPV6, "tcp", Protocols.TCP, "udp", Protocols.UDP,
      "arp", Protocols.ARP, "icmp", Protocols.ICMP, "icmpv6", Protocols.ICMPV6);
  private static final int COUNTED = NAMES.values().stream().reduce(0, (a, b) -> a | b);
  private static final int LONGEST = 120;

  /** A frame of at most {@link #LONGEST} bytes and the length it claims to have had. */
  private record Cut(byte[] bytes, int original) {}

  @Test
  void protocolsAndChecksumsAreTsharks(@TempDir Path folder) throws IOException, InterruptedException {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (Map.Entry<Integer, List<Cut>> link : cuts().entrySet()) {
      Path file = folder.resolve("link" + link.getKey() + ".pcap");
      Files.write(file, pcap(link.getKey(), link.getValue()));
      List<String> lines = Program.run("tshark", "-r", file.toString(), "-o", "ip.defragment:FALSE",
          "-o", "ipv6.defragment:FALSE", "-o", "ip.check_checksum:TRUE", "-o", "tcp.check_checksum:TRUE",
          "-o", "udp.check_checksum:TRUE", "-T", "fields", "-e", "frame.protocols", "-e", "ip.checksum.status",
          "-e", "tcp.checksum.status", "-e", "udp.checksum.status");
      assertEquals(link.getValue().size(), lines.size(), "frames that tshark read of link type " + link.getKey());
      for (int i = 0; i < lines.size(); i++) {
        String difference = compare(lines.get(i), link.getValue().get(i), link.getKey());
        if (!difference.isEmpty()) {
          differences.add("link type " + link.getKey() + " frame " + (i + 1) + ": " + difference);
        }
        compared++;
      }
    }
    assertEquals(List.of(), differences);
    assertTrue(compared > 10_000, compared + " frames compared");
  }

  private static String compare(String line, Cut cut, int linkType) {
    String[] fields = line.split("\t", -1);
    int protocols = 0;
    for (String name : fields[0].split(":")) {
      protocols |= NAMES.getOrDefault(name, 0);
    }
    int marks = (isBad(fields[1]) ? Marks.BAD_IP_CHECKSUM : 0)
        | (isBad(fields[2]) ? Marks.BAD_TCP_CHECKSUM : 0)
        | (isBad(fields[3]) ? Marks.BAD_UDP_CHECKSUM : 0);
    byte[] bytes = cut.bytes();
    long headers = new Dissection().dissect(MemorySegment.ofArray(bytes), 0, bytes.length, cut.original(), linkType);
    int foundMarks =
        Headers.marks(headers) & (Marks.BAD_IP_CHECKSUM | Marks.BAD_TCP_CHECKSUM | Marks.BAD_UDP_CHECKSUM);
    boolean same = protocols == (Headers.protocols(headers) & COUNTED) && marks == foundMarks;
    return same ? "" : bytes.length + " of " + cut.original() + " bytes, tshark says " + line;
  }

  private static boolean isBad(String statuses) {
    return List.of(statuses.split(",")).contains("0");
  }

  /** The first frames of every capture by link type, each at many lengths. */
  private static Map<Integer, List<Cut>> cuts() throws IOException {
    Map<Integer, List<Cut>> cuts = new TreeMap<>();
    for (Path file : SharedCaptures.summarized()) {
      // Frames that are broken to begin with have tests of their own.
      if (!file.toString().contains("malformed")) {
        PlainCapture capture = PlainCapture.read(file);
        for (PlainCapture.Frame frame : capture.frames().subList(0, Math.min(3, capture.frames().size()))) {
          addCuts(cuts, capture, frame);
        }
      }
    }
    return cuts;
  }

  private static void addCuts(Map<Integer, List<Cut>> cuts, PlainCapture capture, PlainCapture.Frame frame) {
    byte[] whole = capture.bytes().asSlice(frame.offset(), frame.captured()).toArray(ValueLayout.JAVA_BYTE);
    List<Cut> ofLink = cuts.computeIfAbsent(frame.linkType(), type -> new ArrayList<>());
    for (int length = 0; length <= Math.min(LONGEST, whole.length); length += 3) {
      byte[] bytes = Arrays.copyOf(whole, length);
      ofLink.add(new Cut(bytes, Math.max(frame.original(), whole.length)));
      ofLink.add(new Cut(bytes, length));
    }
  }

  private static byte[] pcap(int linkType, List<Cut> cuts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(0xa1b2c3d4);
      out.writeInt(2 << 16 | 4);
      out.writeLong(0);
      out.writeInt(262_144);
      out.writeInt(linkType);
      for (Cut cut : cuts) {
        out.writeLong(0);
        out.writeInt(cut.bytes().length);
        out.writeInt(cut.original());
        out.write(cut.bytes());
      }
    }
    return bytes.toByteArray();
  }
}
