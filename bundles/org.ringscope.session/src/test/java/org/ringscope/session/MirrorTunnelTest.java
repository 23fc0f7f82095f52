package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.capture.PcapWriter;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.packet.LinkType;
import org.ringscope.report.MirrorResult;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

/** Rewritten frames, as tshark reads them. */
class MirrorTunnelTest {
  @TempDir
  private Path directory;

  private Path written(Path capture, Mirror mirror) throws IOException, InterruptedException {
    KeptFrames kept = MirrorReplay.run(capture, Scenario.DEFAULT, mirror).of(mirror);
    Path file = directory.resolve("mirrored.pcap");
    try (PcapWriter writer = PcapWriter.create(file, LinkType.ETHERNET, 262_144)) {
      for (int i = 0; i < kept.frames().size(); i++) {
        byte[] bytes = kept.contents().get(i);
        PcapFrames.Frame frame = kept.frames().get(i);
        writer.write(frame.time(), MemorySegment.ofArray(bytes), 0, bytes.length, frame.originalLength());
      }
      writer.finish();
    }
    return file;
  }

  private static Mirror tunnel(String text) {
    return Mirror.of("m").withRewriting(RewritingText.parseTunnel(text));
  }

  private static List<String> fields(Path file, String... fields) throws IOException, InterruptedException {
    String[] command = new String[9 + 2 * fields.length];
    // Checksums of the outer header are to be judged, which tshark leaves out unless told.
    List<String> head = List.of(
        "tshark", "-r", file.toString(), "-o", "ip.check_checksum:TRUE", "-T", "fields", "-E", "separator=/s");
    for (int i = 0; i < head.size(); i++) {
      command[i] = head.get(i);
    }
    for (int i = 0; i < fields.length; i++) {
      command[9 + 2 * i] = "-e";
      command[10 + 2 * i] = fields[i];
    }
    return Program.run(command);
  }

  @Test
  void erspanHoldsTheFrameAndTellsOfIt() throws Exception {
    Path capture = SharedCaptures.file("vlan/VlanPackets.pcap");
    Mirror mirror = tunnel("erspan,from=192.0.2.1,to=192.0.2.2,session=77");
    List<PcapFrames.Frame> frames = PcapFrames.read(capture);
    List<String> read = fields(
        written(capture, mirror), "frame.len", "gre.proto", "gre.sequence_number", "erspan.version",
        "erspan.vlan", "erspan.encap", "erspan.spanid", "erspan.truncated");
    // "En" is 3 where the tag is still in the frame.
    List<String> vlans = Program.tsharkFields(capture, "vlan.id");
    assertEquals(frames.size(), read.size());
    for (int i = 0; i < frames.size(); i++) {
      String vlan = vlans.get(i).split(",")[0];
      String expected = (frames.get(i).originalLength() + 50) + " 0x88be " + i + " 1 "
          + (vlan.isEmpty() ? "0 0" : vlan + " 3") + " 77 0";
      assertEquals(expected, read.get(i), "packet " + (i + 1));
    }
  }

  @Test
  void outerHeadersHaveRightLengthsAndChecksumsWhateverWasCaptured() throws Exception {
    for (String name : List.of("large/example.pcap", "basic/mixed.pcap", "pcap/gen_pcap_snaplen60_be.pcap")) {
      Path capture = SharedCaptures.file(name);
      for (int snap : new int[] {Mirror.WHOLE_FRAMES, 96}) {
        for (String tunnel : List.of("erspan,from=192.0.2.1,to=192.0.2.2", "vxlan,from=192.0.2.1,to=192.0.2.2,vni=9")) {
          Path file = written(capture, tunnel(tunnel).withSnapLength(snap));
          List<PcapFrames.Frame> frames = PcapFrames.read(capture);
          List<String> read = fields(file, "frame.len", "ip.len", "ip.checksum.status");
          assertEquals(frames.size(), read.size(), name);
          for (int i = 0; i < frames.size(); i++) {
            int length = 50 + Math.min(snap, frames.get(i).originalLength());
            String[] values = read.get(i).split(" ");
            assertEquals(String.valueOf(length), values[0], name);
            assertEquals(String.valueOf(length - 14), values[1].split(",")[0], name);
            assertEquals("1", values[2].split(",")[0], name);
          }
        }
      }
    }
  }

  @Test
  void innerFramesOfVxlanAreTheFramesThemselves() throws Exception {
    Path capture = SharedCaptures.file("basic/mixed.pcap");
    Path file = written(capture, tunnel("vxlan,from=192.0.2.1,to=192.0.2.2,vni=4711"));
    List<String> read = fields(file, "vxlan.vni", "udp.checksum.status", "udp.dstport");
    for (String line : read) {
      String[] values = line.split(" ");
      assertEquals("4711", values[0]);
      assertEquals("3", values[1].split(",")[0], "no checksum");
      assertEquals("4789", values[2].split(",")[0]);
    }
    List<PcapFrames.Frame> frames = PcapFrames.read(capture);
    List<PcapFrames.Frame> outer = PcapFrames.read(file);
    for (int i = 0; i < frames.size(); i++) {
      assertEquals(frames.get(i).bytes(), outer.get(i).bytes().substring(100));
    }
  }

  @Test
  void vlanTagsAreSetStrippedAndPushed() throws Exception {
    Path capture = SharedCaptures.file("vlan/VlanPackets.pcap");
    List<String> before = Program.tsharkFields(capture, "vlan.id");
    List<String> stripped = headers(capture, "mac=02:00:00:00:00:09,vlan=strip", "eth.dst", "vlan.id");
    List<String> renamed = headers(capture, "vlan=42", "vlan.id");
    List<String> pushed = headers(capture, "vlan=push:43", "vlan.id", "ieee8021ad.id");
    for (int i = 0; i < before.size(); i++) {
      String outer = before.get(i).contains(",") ? before.get(i).substring(before.get(i).indexOf(',')) : "";
      assertEquals(("02:00:00:00:00:09 " + (outer.isEmpty() ? "" : outer.substring(1))).strip(),
          stripped.get(i).strip());
      assertEquals("42" + outer, renamed.get(i));
      String all = pushed.get(i).replace(" ", "");
      assertEquals(before.get(i).isEmpty() ? "43" : before.get(i) + "43", all);
    }
  }

  private List<String> headers(Path capture, String rewriting, String... fields)
      throws IOException, InterruptedException {
    Mirror mirror = Mirror.of("m").withRewriting(RewritingText.parseHeaders(rewriting));
    return Program.tsharkFields(written(capture, mirror), fields);
  }

  @Test
  void whatIsNoEthernetIsNotRewritten() throws Exception {
    Path capture = SharedCaptures.file("pcap/null_loopback.pcap");
    Mirror mirror = tunnel("erspan,from=192.0.2.1,to=192.0.2.2");
    ReplayResult result = MirrorReplay.run(capture, Scenario.DEFAULT, mirror).result();
    MirrorResult counts = ReportAssembler.report(result).mirrors().getFirst();
    assertEquals(result.intake().packets(), counts.lost().get("not_rewritable"));
    assertEquals(0, counts.packets());
  }
}
