package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringscope.testing.SharedCaptures;

/** Frames that carry the published RSS verification tuples go to the ring of the published hash. */
class RssVerificationTest {
  private static final int RINGS = 8;
  private static final int TABLE_ENTRIES = 128;

  @Test
  void eachFrameGoesToTheRingOfItsPublishedHash() throws Exception {
    Path folder = SharedCaptures.file("rss");
    List<String> expected = Files.readAllLines(folder.resolve("gen_rss_verification_packets.expected.tsv"));
    Path capture = folder.resolve("gen_rss_verification_packets.pcap");
    try (CaptureSession session = CaptureSession.open(capture, Scenario.DEFAULT)) {
      session.replay(Progress.NONE);
      assertEquals(expected.size() - 1, session.packets());
      for (String line : expected.subList(1, expected.size())) {
        String[] fields = line.split("\t");
        boolean overPorts = fields[2].equals("tcp") || fields[2].equals("udp");
        long hash = Long.decode(overPorts ? fields[8] : fields[7]);
        long ring = hash % TABLE_ENTRIES % RINGS;
        assertEquals(ring, session.packet(Long.parseLong(fields[0])).ring(), line);
      }
    }
  }
}
