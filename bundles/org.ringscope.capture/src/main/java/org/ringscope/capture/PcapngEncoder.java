package org.ringscope.capture;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.MirroredFrame;
import org.ringscope.pipeline.Verdict;

/**
 * Frames as blocks of a pcapng section: an interface a ring, and with each frame what the card knew of it
 * (draft-ietf-opsawg-pcapng, section 4.3). Nothing is allocated for a frame, but for one that others were lost before.
 *
 * <pre>
 *   enhanced packet block: 28 bytes, frame, padding
 *   option      bytes  value
 *   comment      4 + n  which frames were lost before, if any were
 *   epb_flags        8  direction
 *   epb_hash        12  algorithm, 32 bits of hash in network byte order; if hashed
 *   epb_dropcount   12  frames lost before this one, if any were
 *   epb_packetid    12  number in the capture
 *   epb_queue        8  ring
 *   epb_verdict      8  0 = hardware, ordinal of {@link Verdict}
 *   end of options   4, length of the block 4
 * </pre>
 */
public final class PcapngEncoder implements FrameEncoder {
  /** Algorithms of epb_hash. */
  public static final int HASH_XOR = 1;

  public static final int HASH_CRC32 = 2;
  public static final int HASH_TOEPLITZ = 5;

  private static final int BLOCK_HEADER = 28;
  private static final int ALWAYS = 8 + 12 + 8 + 8 + 4 + 4;
  private static final int HASH = 12;
  private static final int DROP_COUNT = 12;
  private static final ValueLayout.OfInt NETWORK_INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final int hashAlgorithm;
  private final RingInterfaces rings;

  /**
   * @param application what writes, for the section's header
   * @param debugNic name of the debug virtual NIC, for the interfaces' descriptions
   * @param hashAlgorithm {@code HASH_*}, what made the frames' hashes
   * @param interfaces those that frames come from, as far as known
   */
  public PcapngEncoder(
      String application, String debugNic, int hashAlgorithm, Supplier<List<CaptureInterface>> interfaces) {
    this.hashAlgorithm = hashAlgorithm;
    rings = new RingInterfaces(application, debugNic, interfaces);
  }

  @Override
  public byte[] beginning() {
    return rings.beginning();
  }

  @Override
  public @Nullable String refusal(MirroredFrame frame) {
    return frame.time < 0 ? "can't hold a frame from before 1970" : null;
  }

  @Override
  public boolean isIntroduced(MirroredFrame frame) {
    return rings.indexOf(frame) >= 0;
  }

  @Override
  public byte[] introduce(MirroredFrame frame) {
    return rings.describe(frame);
  }

  @Override
  public void count(MirroredFrame frame) {
    rings.count(frame);
  }

  @Override
  public int length(MirroredFrame frame) {
    int options = ALWAYS + (frame.hash != 0 ? HASH : 0);
    if (frame.lostBefore > 0) {
      options += DROP_COUNT + 4 + padded(comment(frame).length);
    }
    return BLOCK_HEADER + padded(frame.capturedLength) + options;
  }

  @Override
  public void encode(MirroredFrame frame, MemorySegment target, long at) {
    int length = length(frame);
    target.set(Endian.INT, at, BlockType.ENHANCED_PACKET);
    target.set(Endian.INT, at + 4, length);
    target.set(Endian.INT, at + 8, rings.indexOf(frame));
    target.set(Endian.INT, at + 12, (int) (frame.time >>> 32));
    target.set(Endian.INT, at + 16, (int) frame.time);
    target.set(Endian.INT, at + 20, frame.capturedLength);
    target.set(Endian.INT, at + 24, frame.originalLength);
    MemorySegment.copy(frame.bytes, frame.offset, target, at + BLOCK_HEADER, frame.capturedLength);
    pad(target, at + BLOCK_HEADER, frame.capturedLength);
    putOptions(frame, target, at + BLOCK_HEADER + padded(frame.capturedLength));
    target.set(Endian.INT, at + length - 4, length);
  }

  private void putOptions(MirroredFrame frame, MemorySegment target, long start) {
    long at = start;
    if (frame.lostBefore > 0) {
      byte[] comment = comment(frame);
      putHead(target, at, OptionCode.COMMENT, comment.length);
      MemorySegment.copy(comment, 0, target, ValueLayout.JAVA_BYTE, at + 4, comment.length);
      pad(target, at + 4, comment.length);
      at += 4 + padded(comment.length);
    }
    at = putInt(target, at, OptionCode.EPB_FLAGS, frame.direction);
    if (frame.hash != 0) {
      putHead(target, at, OptionCode.EPB_HASH, 5);
      target.set(Endian.INT, at + 8, 0);
      target.set(ValueLayout.JAVA_BYTE, at + 4, (byte) hashAlgorithm);
      target.set(NETWORK_INT, at + 5, frame.hash);
      at += HASH;
    }
    if (frame.lostBefore > 0) {
      at = putLong(target, at, OptionCode.EPB_DROP_COUNT, frame.lostBefore);
    }
    at = putLong(target, at, OptionCode.EPB_PACKET_ID, frame.number);
    at = putInt(target, at, OptionCode.EPB_QUEUE, frame.ring);
    putHead(target, at, OptionCode.EPB_VERDICT, 2);
    // The kind, 0 for hardware, in the first byte, the verdict in the second, two of padding.
    target.set(Endian.INT, at + 4, verdict(frame).ordinal() << 8);
    target.set(Endian.INT, at + 8, OptionCode.END);
  }

  private static Verdict verdict(MirroredFrame frame) {
    return frame.diverted ? Verdict.DIVERTED : Verdict.DELIVERED;
  }

  private static byte[] comment(MirroredFrame frame) {
    String text = frame.lostBefore == 1
        ? "The frame before this one was lost: the debug virtual NIC had no room for it."
        : "The " + frame.lostBefore + " frames before this one were lost: the debug virtual NIC had no room for them.";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void putHead(MemorySegment target, long at, int code, int length) {
    target.set(Endian.INT, at, code | length << 16);
  }

  private static long putInt(MemorySegment target, long at, int code, int value) {
    putHead(target, at, code, 4);
    target.set(Endian.INT, at + 4, value);
    return at + 8;
  }

  private static long putLong(MemorySegment target, long at, int code, long value) {
    putHead(target, at, code, 8);
    target.set(Endian.LONG, at + 4, value);
    return at + 12;
  }

  private static void pad(MemorySegment target, long at, int length) {
    for (int i = length; (i & 3) != 0; i++) {
      target.set(ValueLayout.JAVA_BYTE, at + i, (byte) 0);
    }
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  @Override
  public byte[] ending() {
    return rings.statistics();
  }
}
