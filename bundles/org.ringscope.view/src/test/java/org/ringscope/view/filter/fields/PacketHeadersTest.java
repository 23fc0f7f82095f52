package org.ringscope.view.filter.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ringscope.capture.PacketRows;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.Layer;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.testing.SharedCaptures;

class PacketHeadersTest {
  private long packets;

  @Test
  void theFirstBytesTellTheSameHeadersAsTheWholePacket() throws IOException, InterruptedException {
    for (Path capture : SharedCaptures.summarized()) {
      compare(capture);
    }
    assertTrue(packets > 100_000, packets + " packets");
  }

  private void compare(Path capture) throws IOException, InterruptedException {
    try (CaptureSession session = CaptureSession.open(capture, Scenario.DEFAULT)) {
      session.replay(Progress.NONE);
      PacketHeaders headers = new PacketHeaders(session);
      Dissection whole = new Dissection();
      PacketRows row = new PacketRows(1);
      for (long number = 1; number <= session.packets(); number++) {
        session.rows(number, row);
        headers.turnTo(row, 0);
        compare(headers, whole, session.bytes(number), capture + " packet " + number);
        packets++;
      }
    }
  }

  private static void compare(PacketHeaders headers, Dissection whole, byte[] bytes, String which) throws IOException {
    whole.dissect(
        MemorySegment.ofArray(bytes), 0, bytes.length, headers.originalLength(), headers.linkType());
    assertEquals(whole.layerCount(), headers.count(), which);
    for (int i = 0; i < whole.layerCount(); i++) {
      assertEquals(whole.layer(i), headers.layer(i), which);
      assertEquals(whole.layerOffset(i), headers.at(i), which);
      if (whole.layer(i) != Layer.PAYLOAD) {
        assertEquals(whole.layerLength(i), headers.length(i), which);
      }
    }
  }
}
