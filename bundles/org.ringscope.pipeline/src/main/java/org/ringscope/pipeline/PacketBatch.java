package org.ringscope.pipeline;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.ringscope.packet.Headers;

/**
 * Up to {@value #CAPACITY} packets as parallel arrays, the unit in which stages work. Row {@code i} of every array
 * belongs to the same packet.
 *
 * <p>Batches belong to a {@link BatchPool}; no stage keeps one beyond {@link Stage#process}. {@link #bytes} are valid
 * only that long too: a stage that
 * keeps a packet keeps its {@link #address} (a place in the capture file) and reads it again later.
 */
public final class PacketBatch {
  /** Rows of a batch: enough to spread the cost of a virtual call, few enough to stay in the first-level cache. */
  public static final int CAPACITY = 256;

  /** An address that isn't there: live and merged packets have no place in a file. */
  public static final long NO_ADDRESS = -1;

  /** Memory that {@link #offset} points into. */
  public MemorySegment bytes = MemorySegment.NULL;

  /** Rows in use. */
  public int count;

  /** Packet number, from 1. */
  public final long[] number = new long[CAPACITY];

  /** File offset of the packet's first byte, or {@link #NO_ADDRESS}. */
  public final long[] address = new long[CAPACITY];

  /** Offset of the packet's first byte in {@link #bytes}. */
  public final int[] offset = new int[CAPACITY];

  /** Bytes kept in the capture. */
  public final int[] capturedLength = new int[CAPACITY];

  /** Length of the frame without frame check sequence. */
  public final int[] originalLength = new int[CAPACITY];

  /** Recorded time, ns since the epoch. */
  public final long[] time = new long[CAPACITY];

  /** Index in {@link PacketSource#interfaces()}. */
  public final short[] interfaceIndex = new short[CAPACITY];

  /** {@code PacketBlock.DIRECTION_*}: as recorded, later as resolved. */
  public final byte[] direction = new byte[CAPACITY];

  /** Packed {@link Headers}. */
  public final long[] headers = new long[CAPACITY];

  private int[][] columns = new int[0][];

  /** The values of {@code column}, allocated at first use. */
  public int[] column(Column column) {
    return column(column.index());
  }

  /** Appends row {@code from} of {@code source}, with all its columns. The caller sees to it that there is room. */
  public void append(PacketBatch source, int from) {
    int row = count++;
    bytes = source.bytes;
    number[row] = source.number[from];
    address[row] = source.address[from];
    offset[row] = source.offset[from];
    capturedLength[row] = source.capturedLength[from];
    originalLength[row] = source.originalLength[from];
    time[row] = source.time[from];
    interfaceIndex[row] = source.interfaceIndex[from];
    direction[row] = source.direction[from];
    headers[row] = source.headers[from];
    for (int i = 0; i < source.columns.length; i++) {
      int[] values = source.columns[i];
      if (values != null) {
        column(i)[row] = values[from];
      }
    }
  }

  private int[] column(int index) {
    if (index >= columns.length) {
      columns = Arrays.copyOf(columns, index + 1);
    }
    if (columns[index] == null) {
      columns[index] = new int[CAPACITY];
    }
    return columns[index];
  }

  /** Takes {@code length} packets of {@code block} beginning at {@code from} as the only rows. */
  public void load(PacketBlock block, int from, int length) {
    bytes = block.bytes();
    count = length;
    System.arraycopy(block.offset, from, offset, 0, length);
    System.arraycopy(block.capturedLength, from, capturedLength, 0, length);
    System.arraycopy(block.originalLength, from, originalLength, 0, length);
    System.arraycopy(block.time, from, time, 0, length);
    System.arraycopy(block.interfaceIndex, from, interfaceIndex, 0, length);
    System.arraycopy(block.direction, from, direction, 0, length);
    long first = block.firstPacketNumber + from;
    long base = block.fileOffset;
    for (int i = 0; i < length; i++) {
      number[i] = first + i;
      address[i] = base < 0 ? NO_ADDRESS : base + offset[i];
    }
  }

  /** Appends packet {@code from} of {@code block}. The caller sees to it that there is room. */
  public void append(PacketBlock block, int from) {
    int row = count++;
    bytes = block.bytes();
    number[row] = block.firstPacketNumber + from;
    offset[row] = block.offset[from];
    address[row] = block.fileOffset < 0 ? NO_ADDRESS : block.fileOffset + offset[row];
    capturedLength[row] = block.capturedLength[from];
    originalLength[row] = block.originalLength[from];
    time[row] = block.time[from];
    interfaceIndex[row] = block.interfaceIndex[from];
    direction[row] = block.direction[from];
  }

  public boolean isFull() {
    return count == CAPACITY;
  }
}
