package org.ringscope.capture;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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

  private final int hashAlgorithm;
  private final RingInterfaces rings;
  private final int[] words = new int[(ALWAYS + HASH + DROP_COUNT) / Integer.BYTES];

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

  /**
   * What stands around the frame is put together as words of an array and copied at once: single writes to a segment
   * take the compiler so long that a capture of a few hundred thousand packets is through before they are fast.
   */
  @Override
  public void encode(MirroredFrame frame, MemorySegment target, long at) {
    int length = length(frame);
    words[0] = BlockType.ENHANCED_PACKET;
    words[1] = length;
    words[2] = rings.indexOf(frame);
    words[3] = (int) (frame.time >>> 32);
    words[4] = (int) frame.time;
    words[5] = frame.capturedLength;
    words[6] = frame.originalLength;
    MemorySegment.copy(words, 0, target, Endian.INT, at, BLOCK_HEADER / Integer.BYTES);
    long options = at + BLOCK_HEADER + padded(frame.capturedLength);
    if (frame.capturedLength > 0) {
      // The padding, before the frame overwrites what is its own of these bytes.
      target.set(Endian.INT, options - Integer.BYTES, 0);
    }
    MemorySegment.copy(frame.bytes, frame.offset, target, at + BLOCK_HEADER, frame.capturedLength);
    if (frame.lostBefore > 0) {
      options = putComment(comment(frame), target, options);
    }
    int count = putOptions(frame);
    words[count] = length;
    MemorySegment.copy(words, 0, target, Endian.INT, options, count + 1);
  }

  /** Returns where the next option goes. */
  private static long putComment(byte[] comment, MemorySegment target, long at) {
    int padded = padded(comment.length);
    target.set(Endian.INT, at, head(OptionCode.COMMENT, comment.length));
    target.set(Endian.INT, at + padded, 0);
    MemorySegment.copy(comment, 0, target, ValueLayout.JAVA_BYTE, at + 4, comment.length);
    return at + 4 + padded;
  }

  /** Returns how many words all options but the comment take. */
  private int putOptions(MirroredFrame frame) {
    int count = 0;
    words[count++] = head(OptionCode.EPB_FLAGS, Integer.BYTES);
    words[count++] = frame.direction;
    if (frame.hash != 0) {
      // A byte for the algorithm, then the hash in network byte order.
      int swapped = Integer.reverseBytes(frame.hash);
      words[count++] = head(OptionCode.EPB_HASH, 1 + Integer.BYTES);
      words[count++] = hashAlgorithm | swapped << 8;
      words[count++] = swapped >>> 24;
    }
    if (frame.lostBefore > 0) {
      count = putLong(count, OptionCode.EPB_DROP_COUNT, frame.lostBefore);
    }
    count = putLong(count, OptionCode.EPB_PACKET_ID, frame.number);
    words[count++] = head(OptionCode.EPB_QUEUE, Integer.BYTES);
    words[count++] = frame.ring;
    // The kind, 0 for hardware, in the first byte, the verdict in the second, two of padding.
    words[count++] = head(OptionCode.EPB_VERDICT, 2);
    words[count++] = verdict(frame).ordinal() << 8;
    words[count++] = OptionCode.END;
    return count;
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

  private static int head(int code, int length) {
    return code | length << 16;
  }

  private int putLong(int at, int code, long value) {
    words[at] = head(code, Long.BYTES);
    words[at + 1] = (int) value;
    words[at + 2] = (int) (value >>> 32);
    return at + 3;
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  @Override
  public int interfaceOf(MirroredFrame frame) {
    return rings.indexOf(frame);
  }

  @Override
  public byte[] ending(long[] lost) {
    return rings.statistics(lost);
  }
}
