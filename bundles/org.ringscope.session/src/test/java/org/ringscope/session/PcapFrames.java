package org.ringscope.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A plain reader of sound pcap files, as a second opinion. */
public final class PcapFrames {
  private static final int HEADER = 24;
  private static final int MICROSECONDS = 0xa1b2c3d4;

  /**
   * A record.
   *
   * @param time ns since the epoch
   * @param bytes those captured, in hexadecimal
   */
  public record Frame(long time, int originalLength, String bytes) {}

  private PcapFrames() {}

  public static List<Frame> read(Path file) throws IOException {
    ByteBuffer data = ByteBuffer.wrap(Files.readAllBytes(file));
    boolean swapped = data.get(0) != (byte) 0xa1;
    data.order(swapped ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int unit = data.getInt(0) == MICROSECONDS ? 1000 : 1;
    List<Frame> frames = new ArrayList<>();
    data.position(HEADER);
    while (data.remaining() > 0) {
      long seconds = data.getInt() & 0xffff_ffffL;
      long fraction = data.getInt() & 0xffff_ffffL;
      byte[] bytes = new byte[data.getInt()];
      int originalLength = data.getInt();
      data.get(bytes);
      frames.add(new Frame(seconds * 1_000_000_000 + fraction * unit, originalLength, KeptFrames.hex(bytes)));
    }
    return frames;
  }
}
