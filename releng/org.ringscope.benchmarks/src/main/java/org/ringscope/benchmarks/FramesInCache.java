package org.ringscope.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ringscope.capture.CaptureFile;
import org.ringscope.pipeline.PacketBlock;

/**
 * A generated block of frames in memory, as large as the blocks a replay reads. Benchmarks take its frames in the order
 * in which they lie.
 *
 * <p>Frames repeat after some hundred, so a core learns their lengths: numbers measured here are lower bounds of the
 * cost in a replay.
 */
@State(Scope.Thread)
public class FramesInCache {
  static final int COUNT = 900;
  private static final int BLOCK_BYTES = 1 << 20;

  /** The frames and where each begins. */
  PacketBlock block = new PacketBlock(BLOCK_BYTES);

  @Setup(Level.Trial)
  public void read() {
    try {
      Path file = Files.createTempFile("frames", ".pcap");
      try {
        CaptureGenerator.write(file, CaptureGenerator.Options.of(COUNT));
        CaptureFile.Options options = CaptureFile.Options.DEFAULT.withBlockBytes(BLOCK_BYTES);
        try (CaptureFile capture = CaptureFile.open(file, options)) {
          capture.fill(block);
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (block.count != COUNT) {
      throw new IllegalStateException("Expected " + COUNT + " packets in the block, not " + block.count + ".");
    }
  }
}
