package org.ringscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.testing.Program;

class TrainingCaptureTest {
  @Test
  void itsStreamsGoOnMostlyInOrderWithRightChecksums(@TempDir Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("training.pcap");
    TrainingCapture.write(file, 30_000);
    List<String> wrong = Program.run(
        "tshark", "-r", file.toString(),
        "-o", "ip.check_checksum:TRUE", "-o", "tcp.check_checksum:TRUE", "-o", "udp.check_checksum:TRUE",
        "-Y", "!(tcp.checksum.status == 1 || udp.checksum.status == 1) || ip.checksum.status == 0");
    assertEquals(List.of(), wrong);
    Map<String, Long> expected = new HashMap<>();
    int inOrder = 0;
    int exchanged = 0;
    for (String line : Program.tsharkFields(file, "tcp.stream", "tcp.seq_raw", "tcp.len")) {
      String[] fields = line.split(" ");
      if (fields.length == 3 && !fields[2].equals("0")) {
        long number = Long.parseLong(fields[1]);
        long length = Long.parseLong(fields[2]);
        long next = expected.merge(fields[0], length, Long::sum) - length;
        if (number == next) {
          inOrder++;
        } else {
          exchanged++;
          assertEquals(length, Math.abs(number - next), line);
        }
      }
    }
    assertTrue(exchanged > 1_000 && exchanged < inOrder / 5, exchanged + " of " + inOrder);
  }
}
