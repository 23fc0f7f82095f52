package org.ringscope.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.PcapWriter;
import org.ringscope.capture.live.Pcap4jSource;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.PacketBlock;

/** Packets of a network interface, written to a file as they come. */
public final class LiveRecording {
  private static final int BLOCK_PACKETS = 1024;

  private LiveRecording() {}

  /**
   * Captures until {@code live} or {@code progress} has enough. The file appears then, whole.
   *
   * @param filter in tcpdump's language, run by the kernel; null = all packets
   * @param written hears now and then how many packets were captured
   * @return whether the file was written; else it was canceled
   * @throws IOException if there can't be a capture, or the file can't be written, in words for people
   */
  public static boolean write(
      LiveInput live, @Nullable String filter, Path file, LongConsumer written, Progress progress)
      throws IOException {
    try (Pcap4jSource source = live.open(filter, progress); PcapWriter writer = writer(source, file)) {
      progress.opened();
      copy(source, writer, written);
      if (!progress.isCanceled()) {
        writer.finish();
        requireWhole(source, file);
      }
      return !progress.isCanceled();
    }
  }

  private static PcapWriter writer(Pcap4jSource source, Path file) throws IOException {
    CaptureInterface captured = source.interfaces().getFirst();
    return PcapWriter.create(file, captured.linkType(), (int) captured.snapLength());
  }

  private static void requireWhole(Pcap4jSource source, Path file) throws IOException {
    if (source.damage().isPresent()) {
      throw new IOException(source.damage().get().message() + ". What came before is in " + file + ".");
    }
  }

  /** Writes what a source has until it ends. */
  public static void copy(Pcap4jSource source, PcapWriter writer, LongConsumer written) throws IOException {
    PacketBlock block = new PacketBlock(BLOCK_PACKETS);
    long packets = 0;
    while (source.fill(block)) {
      for (int i = 0; i < block.count; i++) {
        writer.write(block.time[i], block.bytes(), block.offset[i], block.capturedLength[i], block.originalLength[i]);
      }
      packets += block.count;
      written.accept(packets);
    }
  }
}
