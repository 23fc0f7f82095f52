package org.ringscope.packet.detail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringscope.testing.Program;

/**
 * A capture's packets as tshark sees their fields (its PDML output), one by one. Read line by line: with bytes of a
 * packet in it, PDML isn't always XML.
 */
final class TsharkPackets implements AutoCloseable {
  /** A field as tshark prints it: {@code size} bytes from {@code first} on hold it; 0 for what it worked out. */
  record Seen(String name, int first, int size, String show) {}

  /**
   * A packet.
   *
   * @param gaveUp whether tshark stopped at something it takes for an error
   */
  record Packet(List<Seen> fields, boolean gaveUp) {}

  private static final Set<String> GIVING_UP = Set.of("_ws.malformed", "_ws.short", "_ws.unreassembled");
  private static final Pattern NAME = Pattern.compile("^ *<(?:proto|field) name=\"([^\"]*)\"");
  private static final Pattern ATTRIBUTE = Pattern.compile(" (pos|size|show)=\"([^\"]*)\"");

  private final Process process;
  private final BufferedReader lines;

  TsharkPackets(Path capture) throws IOException {
    Program.require("tshark");
    process = new ProcessBuilder(
        "tshark", "-r", capture.toString(), "-T", "pdml", "-n",
        "-o", "ip.defragment:FALSE", "-o", "ipv6.defragment:FALSE",
        "-o", "ip.check_checksum:TRUE", "-o", "tcp.check_checksum:TRUE", "-o", "udp.check_checksum:TRUE",
        "-o", "sctp.checksum:CRC 32c", "-o", "tcp.relative_sequence_numbers:FALSE",
        "-o", "tcp.analyze_sequence_numbers:FALSE", "-o", "tcp.desegment_tcp_streams:FALSE")
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  /** The next packet, null behind the last one. */
  @Nullable Packet next() throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals("<packet>")) {
        return readPacket();
      }
    }
    return null;
  }

  private Packet readPacket() throws IOException {
    List<Seen> fields = new ArrayList<>();
    boolean gaveUp = false;
    for (String line = lines.readLine(); line != null && !line.equals("</packet>"); line = lines.readLine()) {
      Matcher name = NAME.matcher(line);
      if (name.find()) {
        gaveUp |= GIVING_UP.contains(name.group(1));
        fields.add(read(name.group(1), line));
      }
    }
    return new Packet(fields, gaveUp);
  }

  private static Seen read(String name, String line) {
    int first = 0;
    int size = 0;
    String show = "";
    Matcher attribute = ATTRIBUTE.matcher(line);
    while (attribute.find()) {
      switch (attribute.group(1)) {
        case "pos" -> first = Integer.parseInt(attribute.group(2));
        case "size" -> size = Integer.parseInt(attribute.group(2));
        default -> show = attribute.group(2);
      }
    }
    return new Seen(name, first, size, show);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    lines.close();
  }
}
