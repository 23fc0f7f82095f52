package org.ringscope.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

/**
 * Writes captures for measuring: the same number of packets and the same seed give the same bytes on every machine.
 *
 * <p>Frames of 64 to 1514 bytes, on average some 530, in 10,000 flows of which three quarters are TCP and the others
 * UDP, some IPv6, some in a VLAN. All checksums are right and the sequence numbers of a flow follow each other, so a
 * reader that analyses TCP finds nothing to complain about. Times grow by 1 to 3 µs.
 *
 * <p>Each packet's flow and length are drawn anew. Packets on a wire come in trains of one flow, which is kinder to a
 * core's branch prediction: numbers measured with these captures are on the safe side.
 */
public final class CaptureGenerator {
  /** File format; each with microsecond times. */
  public enum Format {
    PCAP(16),
    PCAPNG(32);

    private final int overhead;

    Format(int overhead) {
      this.overhead = overhead;
    }
  }

  /**
   * What to write.
   *
   * @param packets how many
   * @param seed of the random numbers
   * @param snapLength most bytes of a frame that are kept, from 96 up
   */
  public record Options(long packets, long seed, Format format, int snapLength) {
    private static final int SHORTEST_SNAP_LENGTH = 96;

    public Options {
      if (snapLength < SHORTEST_SNAP_LENGTH) {
        throw new IllegalArgumentException(
            "A snap length is at least " + SHORTEST_SNAP_LENGTH + ", not " + snapLength + ".");
      }
    }

    /** pcap, whole frames. */
    public static Options of(long packets) {
      return new Options(packets, 1, Format.PCAP, 1 << 18);
    }
  }

  static final int FLOWS = 10_000;
  static final int TCP_PERCENT = 75;
  static final int IPV6_PERCENT = 20;
  static final int VLAN_PERCENT = 10;

  private static final int LONGEST_FRAME = 1514;

  /** Random bytes from which payloads are cut. */
  private static final int POOL = 1 << 18;

  private static final int BUFFER = 1 << 20;
  private static final int LONGEST_RECORD = LONGEST_FRAME + SyntheticFlow.LONGEST_HEADERS + 64;
  private static final long FIRST_TIME_US = 1_767_225_600_000_000L;
  private static final int LINKTYPE_ETHERNET = 1;

  private final Options options;
  private final SplittableRandom random;
  private final SyntheticFlow[] flows = new SyntheticFlow[FLOWS];
  private final byte[] pool = new byte[POOL + LONGEST_FRAME + 1];

  /** Entry {@code i} is the sum of the pool's first {@code i} 16-bit words: any payload's sum is one subtraction. */
  private final long[] poolSums = new long[pool.length / 2 + 1];

  private final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER);
  private long time = FIRST_TIME_US;

  private CaptureGenerator(Options options) {
    this.options = options;
    random = new SplittableRandom(options.seed);
    for (int i = 0; i < FLOWS; i++) {
      flows[i] = new SyntheticFlow(i, random);
    }
    random.nextBytes(pool);
    for (int i = 0; i + 1 < poolSums.length; i++) {
      poolSums[i + 1] = poolSums[i] + ((pool[2 * i] & 0xff) << 8 | pool[2 * i + 1] & 0xff);
    }
  }

  /** Writes {@code file}, which appears only when it is whole. */
  public static void write(Path file, Options options) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".partial");
    try {
      try (FileChannel channel = FileChannel.open(
          partial, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
        new CaptureGenerator(options).writeAll(channel);
      }
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private void writeAll(FileChannel channel) throws IOException {
    putFileHeader();
    for (long i = 0; i < options.packets; i++) {
      if (out.remaining() < LONGEST_RECORD) {
        drain(channel);
      }
      putPacket();
    }
    drain(channel);
  }

  private void drain(FileChannel channel) throws IOException {
    out.flip();
    while (out.hasRemaining()) {
      channel.write(out);
    }
    out.clear();
  }

  private void putPacket() {
    SyntheticFlow flow = flows[random.nextInt(FLOWS)];
    int length = Math.max(frameLength(), flow.headersLength());
    int captured = Math.min(length, options.snapLength);
    int payload = length - flow.headersLength();
    int from = random.nextInt(POOL / 2);
    time += 1 + random.nextInt(3);
    int frame = out.position() + (options.format == Format.PCAP ? 16 : 28);
    putRecord(out.position(), length, captured);
    out.put(frame + flow.headersLength(), pool, 2 * from, payload);
    flow.putHeaders(out, frame, length, payloadSum(from, payload));
    out.position(frame + captured);
    finishRecord(captured);
  }

  /** Lengths as a busy server sees them: half of the frames short, a quarter full or nearly so. */
  private int frameLength() {
    int kind = random.nextInt(100);
    if (kind < 52) {
      return 64 + random.nextInt(64);
    }
    if (kind < 75) {
      return 128 + random.nextInt(896);
    }
    return kind < 88 ? 1024 + random.nextInt(490) : LONGEST_FRAME;
  }

  private long payloadSum(int from, int length) {
    long sum = poolSums[from + length / 2] - poolSums[from];
    return (length & 1) == 0 ? sum : sum + ((pool[2 * from + length - 1] & 0xff) << 8);
  }

  private void putFileHeader() {
    out.order(ByteOrder.LITTLE_ENDIAN);
    if (options.format == Format.PCAP) {
      out.putInt(0xa1b2_c3d4).putShort((short) 2).putShort((short) 4).putLong(0);
      out.putInt(options.snapLength).putInt(LINKTYPE_ETHERNET);
    } else {
      out.putInt(0x0a0d_0d0a).putInt(28).putInt(0x1a2b_3c4d).putShort((short) 1).putShort((short) 0);
      out.putLong(-1).putInt(28);
      out.putInt(1).putInt(20).putShort((short) LINKTYPE_ETHERNET).putShort((short) 0);
      out.putInt(options.snapLength).putInt(20);
    }
    // From here on the frames' own order; records swap their numbers.
    out.order(ByteOrder.BIG_ENDIAN);
  }

  private void putRecord(int at, int length, int captured) {
    if (options.format == Format.PCAP) {
      putLittle(at, (int) (time / 1_000_000));
      putLittle(at + 4, (int) (time % 1_000_000));
      putLittle(at + 8, captured);
      putLittle(at + 12, length);
    } else {
      putLittle(at, 6);
      putLittle(at + 4, Format.PCAPNG.overhead + padded(captured));
      putLittle(at + 8, 0);
      putLittle(at + 12, (int) (time >>> 32));
      putLittle(at + 16, (int) time);
      putLittle(at + 20, captured);
      putLittle(at + 24, length);
    }
  }

  private void finishRecord(int captured) {
    if (options.format == Format.PCAPNG) {
      while (captured < padded(captured)) {
        out.put((byte) 0);
        captured++;
      }
      out.putInt(Integer.reverseBytes(Format.PCAPNG.overhead + captured));
    }
  }

  private static int padded(int length) {
    return length + 3 & ~3;
  }

  private void putLittle(int at, int value) {
    out.putInt(at, Integer.reverseBytes(value));
  }
}
