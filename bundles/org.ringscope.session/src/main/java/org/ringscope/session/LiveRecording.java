package org.ringscope.session;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.GrowingFile;
import org.ringscope.capture.PcapWriter;
import org.ringscope.capture.live.Pcap4jSource;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.PacketBlock;

/** Packets of a network interface, written to a file as they come. */
public final class LiveRecording {
  private static final int BLOCK_PACKETS = 1024;

  private LiveRecording() {}

  /**
   * Captures until {@code live} has enough or somebody stops the file.
   *
   * @param filter in tcpdump's language, run by the kernel; null = all packets
   * @throws IOException if there can't be a capture, or the file can't be written, in words for people
   */
  public static void record(LiveInput live, @Nullable String filter, GrowingFile file) throws IOException {
    try (Pcap4jSource source = live.open(filter, new UntilStopped(file));
        GrowingOutput out = GrowingOutput.create(file)) {
      CaptureInterface captured = source.interfaces().getFirst();
      PcapWriter writer = PcapWriter.to(out, captured.linkType(), (int) captured.snapLength());
      writer.flush();
      PacketBlock block = new PacketBlock(BLOCK_PACKETS);
      while (source.fill(block)) {
        write(block, writer);
        writer.flush();
      }
      requireWhole(source, file.path());
    } finally {
      file.end();
    }
  }

  private static void requireWhole(Pcap4jSource source, Path file) throws IOException {
    if (source.damage().isPresent()) {
      throw new IOException(source.damage().get().message() + ". What came before is in " + file + ".");
    }
  }

  /** Writes what a source has until it ends. */
  public static void copy(Pcap4jSource source, PcapWriter writer) throws IOException {
    PacketBlock block = new PacketBlock(BLOCK_PACKETS);
    while (source.fill(block)) {
      write(block, writer);
    }
  }

  private static void write(PacketBlock block, PcapWriter writer) throws IOException {
    for (int i = 0; i < block.count; i++) {
      writer.write(block.time[i], block.bytes(), block.offset[i], block.capturedLength[i], block.originalLength[i]);
    }
  }

  /** Has enough when the file is to grow no more; what came until then is wanted. */
  private record UntilStopped(GrowingFile file) implements Progress {
    @Override
    public void read(long bytes, long size) {
      // Readers of the file see how much there is.
      return;
    }

    @Override
    public boolean isEnough() {
      return file.isStopped();
    }

    @Override
    public boolean isCanceled() {
      return false;
    }
  }
}
