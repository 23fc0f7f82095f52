package org.ringscope.session.sample;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.ringscope.capture.PcapWriter;
import org.ringscope.packet.LinkType;

/**
 * The file that a sample's packets go to. Times begin at a fixed moment, so that a sample is the same wherever and
 * whenever it is made.
 */
final class SampleCapture implements Closeable {
  /** 2026-01-01 00:00:00 UTC in ns since 1970. */
  private static final long BEGIN = 1_767_225_600_000_000_000L;

  private static final int SNAP_LENGTH = 262_144;

  private final PcapWriter writer;

  private SampleCapture(PcapWriter writer) {
    this.writer = writer;
  }

  static SampleCapture create(Path file) throws IOException {
    return new SampleCapture(PcapWriter.create(file, LinkType.ETHERNET, SNAP_LENGTH));
  }

  /** @param time ns since the capture's beginning, not less than the packet before */
  void write(long time, byte[] frame) throws IOException {
    writer.write(BEGIN + time, MemorySegment.ofArray(frame), 0, frame.length, frame.length);
  }

  void finish() throws IOException {
    writer.finish();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
