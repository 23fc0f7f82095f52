package org.ringscope.capture;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Verdict;

/**
 * A row of 32 bytes for each packet, outside the heap, so that any packet can be shown without reading the capture
 * again:
 *
 * <pre>
 *     0       1       2       3       4       5       6       7
 *   +---------------------------------------------------------------+
 *  0|                time as recorded, ns since 1970                |
 *   +---------------------------------------------------------------+
 *  8|   interface   |  position of the packet's bytes in the file   |
 *   +---------------+-----------------------------------------------+
 * 16|         captured length       |        original length        |
 *   +-------------------------------+-------------------------------+
 * 24|   protocols   | marks |verdict|   ring + 1    | device, direct.|
 *   +---------------+-------+-------+---------------+---------------+
 * </pre>
 *
 * Several workers may write at once, each the packets of its own blocks; a row's outcome may come later than the rest
 * of it. Readers see rows up to {@link #completeUpTo()}. Packets count from 1.
 */
public final class PacketIndex implements AutoCloseable {
  /** Bytes a packet. */
  public static final int ROW_BYTES = 32;

  /** {@link #position} of a packet that is in no file. */
  public static final long NO_POSITION = (1L << 48) - 1;

  private static final int CHUNK_SHIFT = 16;
  private static final int CHUNK_ROWS = 1 << CHUNK_SHIFT;

  // One byte order on every machine, so that a row read as four numbers has its parts in the same bits everywhere.
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

  private static final Verdict[] VERDICTS = Verdict.values();
  private static final DropCause[] CAUSES = DropCause.values();
  private static final int VERDICT_BITS = 3;
  static final int DEVICE_BITS = 14;

  private final Arena arena = Arena.ofShared();
  private volatile MemorySegment[] chunks = new MemorySegment[0];
  private final TreeMap<Long, Long> waiting = new TreeMap<>();
  private volatile long completeUpTo;

  /** Enters what the records of {@code block} say; outcome and protocols stay open. */
  public void put(PacketBlock block) {
    long base = block.fileOffset;
    int row = 0;
    while (row < block.count) {
      long index = block.firstPacketNumber - 1 + row;
      MemorySegment chunk = chunkFor(index);
      int inChunk = (int) (index & CHUNK_ROWS - 1);
      int end = Math.min(block.count, row + CHUNK_ROWS - inChunk);
      long at = (long) inChunk * ROW_BYTES;
      for (; row < end; row++) {
        long position = base < 0 ? NO_POSITION : base + block.offset[row];
        chunk.set(LONG, at, block.time[row]);
        chunk.set(LONG, at + 8, position << 16 | block.interfaceIndex[row] & 0xffffL);
        chunk.set(LONG, at + 16, (long) block.originalLength[row] << 32 | block.capturedLength[row] & 0xffffffffL);
        at += ROW_BYTES;
      }
    }
  }

  /**
   * Sets what parsing found.
   *
   * @param protocols 16 bits
   * @param marks 8 bits
   */
  public void setHeaders(long number, int protocols, int marks) {
    MemorySegment chunk = chunkFor(number - 1);
    long at = offset(number);
    chunk.set(SHORT, at + 24, (short) protocols);
    chunk.set(BYTE, at + 26, (byte) marks);
  }

  /**
   * Sets how the packet ended.
   *
   * @param cause why, if dropped
   * @param ring from 0; -1 if it came to none
   * @param device from 0 to 16383
   * @param direction {@code PacketBlock.DIRECTION_*}
   */
  public void setOutcome(
      long number, Verdict verdict, @Nullable DropCause cause, int ring, int device, int direction) {
    MemorySegment chunk = chunkFor(number - 1);
    long at = offset(number);
    int why = cause == null ? 0 : cause.ordinal() + 1;
    chunk.set(BYTE, at + 27, (byte) (verdict.ordinal() + 1 | why << VERDICT_BITS));
    chunk.set(SHORT, at + 28, (short) (ring + 1));
    chunk.set(SHORT, at + 30, (short) (device | direction << DEVICE_BITS));
  }

  /** Changes a packet's outcome to dropped; its ring and direction stay. */
  public void setDropped(long number, DropCause cause) {
    byte outcome = (byte) (Verdict.DROPPED.ordinal() + 1 | cause.ordinal() + 1 << VERDICT_BITS);
    chunkFor(number - 1).set(BYTE, offset(number) + 27, outcome);
  }

  /** Changes a packet's outcome to diverted; its ring and direction stay. */
  public void setDiverted(long number) {
    chunkFor(number - 1).set(BYTE, offset(number) + 27, (byte) (Verdict.DIVERTED.ordinal() + 1));
  }

  /** Says that {@code count} packets from number {@code first} on are entered; in any order, once each. */
  public synchronized void complete(long first, int count) {
    if (count > 0) {
      waiting.put(first, first + count);
    }
    long upTo = completeUpTo;
    Map.Entry<Long, Long> next = waiting.firstEntry();
    while (next != null && next.getKey() == upTo + 1) {
      upTo = next.getValue() - 1;
      waiting.pollFirstEntry();
      next = waiting.firstEntry();
    }
    completeUpTo = upTo;
  }

  /** Number of the last packet up to which all rows can be read; 0 = none. */
  public long completeUpTo() {
    return completeUpTo;
  }

  /** ns since the epoch, as recorded. */
  public long time(long number) {
    return chunk(number).get(LONG, offset(number));
  }

  /** File offset of the packet's first byte; {@link #NO_POSITION} if it is in no file. */
  public long position(long number) {
    return chunk(number).get(LONG, offset(number) + 8) >>> 16;
  }

  /** Index in the source's list of interfaces. */
  public int interfaceIndex(long number) {
    return (int) chunk(number).get(LONG, offset(number) + 8) & 0xffff;
  }

  public int capturedLength(long number) {
    return (int) chunk(number).get(LONG, offset(number) + 16);
  }

  public int originalLength(long number) {
    return (int) (chunk(number).get(LONG, offset(number) + 16) >>> 32);
  }

  public int protocols(long number) {
    return chunk(number).get(SHORT, offset(number) + 24) & 0xffff;
  }

  public int marks(long number) {
    return chunk(number).get(BYTE, offset(number) + 26) & 0xff;
  }

  /** How the packet ended; null while it is under way. */
  public @Nullable Verdict verdict(long number) {
    return verdictOf(chunk(number).get(BYTE, offset(number) + 27) & 0xff);
  }

  /** Why the packet was dropped; null if it was not. */
  public @Nullable DropCause dropCause(long number) {
    return dropCauseOf(chunk(number).get(BYTE, offset(number) + 27) & 0xff);
  }

  static @Nullable Verdict verdictOf(int outcome) {
    int verdict = outcome & (1 << VERDICT_BITS) - 1;
    return verdict == 0 ? null : VERDICTS[verdict - 1];
  }

  static @Nullable DropCause dropCauseOf(int outcome) {
    int cause = outcome >>> VERDICT_BITS;
    return cause == 0 ? null : CAUSES[cause - 1];
  }

  /**
   * Copies the rows of consecutive packets, as many as {@code rows} has room for and are complete.
   *
   * @param first number of the first one, from 1
   */
  public void read(long first, PacketRows rows) {
    int count = Math.clamp(completeUpTo - first + 1, 0, rows.capacity());
    rows.begin(first, count, count == 0 ? 0 : time(1));
    for (int row = 0; row < count; ) {
      long number = first + row;
      int inChunk = (int) (number - 1 & CHUNK_ROWS - 1);
      int run = Math.min(count - row, CHUNK_ROWS - inChunk);
      int words = run * PacketRows.WORDS;
      MemorySegment.copy(chunk(number), LONG, offset(number), rows.words(), row * PacketRows.WORDS, words);
      row += run;
    }
  }

  /** Ring from 0; -1 if the packet came to none or is under way. */
  public int ring(long number) {
    return (chunk(number).get(SHORT, offset(number) + 28) & 0xffff) - 1;
  }

  public int device(long number) {
    return chunk(number).get(SHORT, offset(number) + 30) & (1 << DEVICE_BITS) - 1;
  }

  /** {@code PacketBlock.DIRECTION_*}. */
  public int direction(long number) {
    return (chunk(number).get(SHORT, offset(number) + 30) & 0xffff) >>> DEVICE_BITS;
  }

  private static long offset(long number) {
    return (number - 1 & CHUNK_ROWS - 1) * ROW_BYTES;
  }

  private MemorySegment chunk(long number) {
    if (number < 1 || number > completeUpTo) {
      throw new IndexOutOfBoundsException(
          "Packet " + number + " is not among the " + completeUpTo + " indexed so far.");
    }
    return chunks[(int) (number - 1 >>> CHUNK_SHIFT)];
  }

  private MemorySegment chunkFor(long index) {
    int which = Math.toIntExact(index >>> CHUNK_SHIFT);
    MemorySegment[] known = chunks;
    return which < known.length ? known[which] : grow(which);
  }

  private synchronized MemorySegment grow(int which) {
    int size = chunks.length;
    if (which >= size) {
      MemorySegment[] larger = Arrays.copyOf(chunks, which + 1);
      for (int i = size; i <= which; i++) {
        larger[i] = arena.allocate((long) CHUNK_ROWS * ROW_BYTES, 64);
      }
      chunks = larger;
    }
    return chunks[which];
  }

  /** Frees the memory; nobody may read or write any more. */
  @Override
  public void close() {
    arena.close();
  }
}
