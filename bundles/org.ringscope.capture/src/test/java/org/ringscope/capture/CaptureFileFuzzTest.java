package org.ringscope.capture;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.ringscope.pipeline.PacketBlock;

/**
 * Coverage-guided search for input that breaks the scanner; set JAZZER_FUZZ=1 and name one method by -Dtest to search.
 * In the ordinary test run the kept inputs are run again.
 */
final class CaptureFileFuzzTest {
  /** A scan delivers no packet without a record of at least this many bytes. */
  private static final int SMALLEST_RECORD = 16;

  @FuzzTest(maxDuration = "60s")
  void anyBytesAreReadOrRefused(byte[] file) {
    if (file.length == 0) {
      return;
    }
    try {
      int blockBytes = 1 + (file[file.length - 1] & 0xff) * 16;
      CaptureFile.Options options = CaptureFile.Options.DEFAULT.withBlockBytes(blockBytes);
      try (CaptureFile capture = CaptureFile.open(new MemoryBytes(file), options);
          PacketIndex index = new PacketIndex();
          CaptureView view = capture.view(index)) {
        read(capture, index);
        look(index, view);
        if (index.completeUpTo() > file.length / SMALLEST_RECORD) {
          throw new AssertionError(index.completeUpTo() + " packets in " + file.length + " bytes");
        }
      }
    } catch (IOException e) {
      // Refused in words: no capture file.
      return;
    }
  }

  private static void read(CaptureFile capture, PacketIndex index) throws IOException {
    PacketBlock block = new PacketBlock(1);
    while (capture.fill(block)) {
      index.put(block);
      index.complete(block.firstPacketNumber, block.count);
    }
    capture.metadata().comments();
  }

  private static void look(PacketIndex index, CaptureView view) throws IOException {
    for (long number = 1; number <= index.completeUpTo(); number++) {
      view.bytes(number);
      view.options(number);
    }
  }

  @FuzzTest(maxDuration = "60s")
  void anyStreamIsReadOrRefused(byte[] stream) {
    CaptureFile.Options options = CaptureFile.Options.DEFAULT.withSpoolLimit(1 << 20);
    try (CaptureFile capture = CaptureFile.openStream(new ByteArrayInputStream(stream), "stream", options);
        PacketIndex index = new PacketIndex()) {
      read(capture, index);
    } catch (IOException e) {
      // Refused in words: no capture file, or too much of it.
      return;
    }
  }
}
