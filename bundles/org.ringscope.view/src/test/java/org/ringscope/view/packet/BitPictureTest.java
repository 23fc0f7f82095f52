package org.ringscope.view.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

/** Bit fields are drawn as tshark draws them, where both cut them out of the same bytes. */
class BitPictureTest {
  private static final Set<String> COMPARED = Set.of(
      "ip.version", "ip.hdr_len", "ip.dsfield.dscp", "ip.dsfield.ecn", "ip.flags", "ip.flags.df", "ip.flags.mf",
      "ip.frag_offset", "vlan.id", "tcp.hdr_len", "ipv6.version", "ipv6.flow");
  private static final Pattern FIELD = Pattern.compile("<field name=\"([^\"]*)\" showname=\"([01. ]+) = ");

  @Test
  void picturesAreTsharks() throws IOException, InterruptedException {
    for (String name : List.of("vlan/vlan-qinqinq.pcap", "frag/ip4_fragments.pcap", "ipv6/ICMPv6_echos.cap")) {
      Path file = SharedCaptures.file(name);
      List<String> expected = tsharks(file);
      assertTrue(expected.size() > 10, name);
      assertEquals(expected, ours(file), name);
    }
  }

  private static List<String> tsharks(Path file) throws IOException, InterruptedException {
    List<String> pictures = new ArrayList<>();
    for (String line : Program.run("tshark", "-r", file.toString(), "-T", "pdml", "-o", "ip.defragment:FALSE")) {
      Matcher field = FIELD.matcher(line);
      boolean shown = !line.contains(" hide=\"yes\"");
      if (shown && field.find() && COMPARED.contains(field.group(1))) {
        pictures.add(field.group(1) + " " + field.group(2));
      }
    }
    return pictures;
  }

  private static List<String> ours(Path file) throws IOException, InterruptedException {
    List<String> pictures = new ArrayList<>();
    try (CaptureSession session = CaptureSession.open(file, Scenario.DEFAULT)) {
      session.replay(Progress.NONE);
      for (long number = 1; number <= session.packets(); number++) {
        int linkType = session.packet(number).linkType();
        byte[] bytes = session.bytes(number);
        int original = session.packet(number).originalLength();
        collect(PacketTree.of(new PacketBytes(number, bytes, original, linkType)).rows(), pictures);
      }
    }
    return pictures;
  }

  private static void collect(List<TreeRow> rows, List<String> pictures) {
    for (TreeRow row : rows) {
      if (COMPARED.contains(row.filterName())) {
        pictures.add(row.filterName() + " " + row.text().substring(0, row.text().indexOf(" = ")));
      }
      collect(row.rows(), pictures);
    }
  }
}
