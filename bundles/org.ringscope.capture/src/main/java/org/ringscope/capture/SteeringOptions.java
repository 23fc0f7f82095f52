package org.ringscope.capture;

import java.lang.foreign.MemorySegment;

/**
 * Which queue a pcapng packet came by and how the card hashed it, where its record says so: {@code epb_queue} and an
 * {@code epb_hash} by Toeplitz (draft-ietf-opsawg-pcapng, section 4.3). Read from the record in front of and behind a
 * packet that is still in the memory it was read to; nothing is allocated.
 *
 * <p>Reusable, not thread-safe.
 */
public final class SteeringOptions {
  /** {@link #queue()} of a packet whose record names none. */
  public static final int NO_QUEUE = -1;

  private static final int PACKET_HEADER = 28;
  private static final int TOEPLITZ = 5;

  private final OptionCursor options = new OptionCursor();
  private int queue = NO_QUEUE;
  private boolean hashed;
  private int hash;

  /**
   * Reads what the record says.
   *
   * @param bytes memory that holds the whole record of a packet of a pcapng file
   * @param packet where the packet's first byte stands in it
   * @param captured bytes of the packet
   * @return whether there is a queue or a hash
   */
  public boolean read(MemorySegment bytes, long packet, int captured) {
    queue = NO_QUEUE;
    hashed = false;
    long record = packet - PACKET_HEADER;
    // In front of a simple packet block's packet stands something else: both lengths and the type have to fit.
    if (record < 0) {
      return false;
    }
    boolean swapped = Endian.int32(bytes, record, false) != BlockType.ENHANCED_PACKET;
    if (Endian.int32(bytes, record, swapped) != BlockType.ENHANCED_PACKET
        || Endian.int32(bytes, record + 20, swapped) != captured) {
      return false;
    }
    long length = (Endian.unsignedInt(bytes, record + 4, swapped) + 3) & ~3L;
    long from = packet + ((captured + 3L) & ~3L);
    long to = record + length - 4;
    if (from >= to || to + 4 > bytes.byteSize()) {
      return false;
    }
    options.start(bytes, from, to, swapped);
    while (options.next()) {
      take(bytes);
    }
    return queue != NO_QUEUE || hashed;
  }

  private void take(MemorySegment bytes) {
    if (options.code() == OptionCode.EPB_QUEUE && options.length() == 4) {
      queue = Math.max(NO_QUEUE, options.int32());
    } else if (options.code() == OptionCode.EPB_HASH && options.length() == 5 && options.firstByte() == TOEPLITZ) {
      hashed = true;
      hash = Endian.int32(bytes, options.valueOffset() + 1, true);
    }
  }

  /** The queue, from 0, or {@link #NO_QUEUE}. */
  public int queue() {
    return queue;
  }

  /** Whether the record has a Toeplitz hash. */
  public boolean isHashed() {
    return hashed;
  }

  /**
   * The hash, its first byte the most significant one: the draft names no byte order, and a hash is a string of bytes.
   */
  public int hash() {
    return hash;
  }
}
