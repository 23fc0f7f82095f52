package org.ringscope.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;

class SctpTest {
  @Test
  void checksumsOfACaptureVerifyWhereTsharkSaysSo() throws IOException, InterruptedException {
    var file = SharedCaptures.file("basic/sctp.pcap");
    List<String> statuses = Program.run(
        "tshark",
        "-r", file.toString(), "-o", "sctp.checksum:CRC 32c", "-T", "fields", "-e", "sctp.checksum.status");
    PlainCapture capture = PlainCapture.read(file);
    Dissection dissection = new Dissection();
    int judged = 0;
    for (int i = 0; i < capture.frames().size(); i++) {
      PlainCapture.Frame frame = capture.frames().get(i);
      long headers = dissection.dissect(
          capture.bytes(), frame.offset(), frame.captured(), frame.original(), frame.linkType());
      long ip = frame.offset() + Headers.networkOffset(headers);
      int length = Ipv4.totalLength(capture.bytes(), ip) - Ipv4.headerLength(capture.bytes(), ip);
      long sctp = frame.offset() + Headers.transportOffset(headers);
      assertEquals(statuses.get(i).equals("1"), Sctp.verifies(capture.bytes(), sctp, length), "frame " + (i + 1));
      judged++;
    }
    assertTrue(judged > 0);
  }
}
