package org.ringscope.capture;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.output.NewFile;

/**
 * Writes a pcap file with nanoseconds; the format is drawn at {@link PcapHeader} and {@link PcapWalker}. The file
 * appears, whole, with {@link #finish}; closing without it leaves nothing behind.
 */
public final class PcapWriter implements Closeable {
  private static final int NANOSECOND_MAGIC = 0xa1b23c4d;
  private static final long NANOS = 1_000_000_000L;

  private final @Nullable NewFile file;
  private final RecordBuffer out;

  private PcapWriter(@Nullable NewFile file, WritableByteChannel channel, int linkType, int snapLength)
      throws IOException {
    this.file = file;
    out = new RecordBuffer(channel, false);
    out.putInt(NANOSECOND_MAGIC);
    out.putShort(2);
    out.putShort(4);
    out.putLong(0);
    out.putInt(snapLength);
    out.putInt(linkType);
  }

  /** @param snapLength most bytes of a packet; 262144 if nothing better is known */
  public static PcapWriter create(Path path, int linkType, int snapLength) throws IOException {
    NewFile file = NewFile.create(path);
    return new PcapWriter(file, file.channel(), linkType, snapLength);
  }

  /** Writes to a channel that the caller owns, such as a socket; {@link #flush} sends. */
  public static PcapWriter to(WritableByteChannel channel, int linkType, int snapLength) throws IOException {
    return new PcapWriter(null, channel, linkType, snapLength);
  }

  /**
   * Appends a packet.
   *
   * @param time ns since 1970, up to the year 2106
   */
  public void write(long time, MemorySegment bytes, long offset, int capturedLength, int originalLength)
      throws IOException {
    out.putInt((int) Math.floorDiv(time, NANOS));
    out.putInt((int) Math.floorMod(time, NANOS));
    out.putInt(capturedLength);
    out.putInt(originalLength);
    out.put(bytes, offset, capturedLength);
  }

  /** Sends what was collected. */
  public void flush() throws IOException {
    out.flush();
  }

  /** Writes the rest and lets the file appear. */
  public void finish() throws IOException {
    out.flush();
    if (file != null) {
      file.commit();
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
