package org.ringscope.packet;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * The headers of one frame one after the other, as {@link Dissection} finds them, each with what the headers around it
 * say of it: for those who show a header's fields rather than count frames.
 *
 * <p>Positions are bytes from the frame's start. Any bytes are survivable, and there are no more steps than
 * {@link Dissection#MAX_STEPS}. Reusable; not thread-safe.
 */
public final class LayerWalk {
  private final Cursor cursor = new Cursor();
  private int captured;
  private int index;
  private int steps;
  private boolean ended;

  private int firstOfStep;
  private int limit;
  private int end;
  private int etherType;
  private int linkType;
  private long addresses;
  private boolean quoted;
  private boolean partial;
  private boolean generic;

  /**
   * Begins before the first header of a frame.
   *
   * @param segment memory that holds the frame
   * @param offset where the frame begins in it
   * @param capturedLength bytes of the frame in memory
   * @param originalLength bytes the frame had; a smaller number than {@code capturedLength} is ignored
   * @param frameLinkType LINKTYPE_ value, see {@link LinkType}
   * @throws IndexOutOfBoundsException if the segment doesn't hold {@code capturedLength} bytes at {@code offset}
   */
  public void start(MemorySegment segment, long offset, int capturedLength, int originalLength, int frameLinkType) {
    Objects.checkFromIndexSize(offset, capturedLength, segment.byteSize());
    cursor.reset(segment, offset, capturedLength, originalLength);
    LinkLayers.start(cursor, frameLinkType);
    captured = capturedLength;
    index = -1;
    steps = 0;
    ended = false;
    rememberSurroundings();
  }

  /** Goes to the next header; false behind the last one. */
  public boolean next() {
    index++;
    while (index >= cursor.layerCount()) {
      if (ended) {
        return false;
      }
      rememberSurroundings();
      advance();
    }
    return true;
  }

  private void advance() {
    if (cursor.next != Layer.PAYLOAD && steps < Dissection.MAX_STEPS) {
      steps++;
      Dissection.step(cursor);
      return;
    }
    ended = true;
    if (cursor.captured() > 0) {
      cursor.note(Layer.PAYLOAD, cursor.captured());
    }
  }

  private void rememberSurroundings() {
    firstOfStep = cursor.layerCount();
    limit = cursor.limit;
    end = cursor.end;
    etherType = cursor.etherType;
    linkType = cursor.linkType;
    addresses = cursor.addresses;
    quoted = cursor.quoted;
    partial = cursor.fragment || cursor.unsized;
    generic = cursor.generic;
  }

  /** What the present header is. */
  public Layer layer() {
    return cursor.layer(index);
  }

  /** The header before the present one; {@link Layer#PAYLOAD} if there is none. */
  public Layer previousLayer() {
    return index == 0 ? Layer.PAYLOAD : cursor.layer(index - 1);
  }

  /** Where the present header begins. */
  public int offset() {
    return cursor.layerOffset(index);
  }

  /** How many captured bytes {@link Dissection} counts as the present header. */
  public int length() {
    return cursor.layerLength(index);
  }

  /** Where the captured part of what the header belongs to ends. */
  public int limit() {
    return limit;
  }

  /** Where what the header belongs to ends on the wire, as the lengths in the headers around it say. */
  public int end() {
    return end;
  }

  /** The EtherType that announced the header; of no meaning where none did. */
  public int etherType() {
    // Within a stack of tags the announcing type is the last field of the tag before.
    return index > firstOfStep ? (int) bits((offset() - 2) * 8, 16) : etherType;
  }

  /** LINKTYPE_ value whose header comes first, or the one that a header of the capturing system named. */
  public int linkType() {
    return linkType;
  }

  /** Whether the header stands in a packet that an ICMP error quotes. */
  public boolean quoted() {
    return quoted;
  }

  /** Whether the IP header around leaves open how long its whole payload is: a fragment, or a large send. */
  public boolean partial() {
    return partial;
  }

  /** Whether a VXLAN header here has the generic protocol extension. */
  public boolean generic() {
    return generic;
  }

  /** Partial checksum of the innermost IP header's addresses, for the pseudo header of transport checksums. */
  public long addresses() {
    return addresses;
  }

  /** Bytes of the frame in memory. */
  public int captured() {
    return captured;
  }

  /** Memory that holds the frame. */
  public MemorySegment segment() {
    return cursor.segment;
  }

  /** Where a byte of the frame stands in the segment. */
  public long address(int offset) {
    return cursor.base + offset;
  }

  /**
   * An unsigned number in network bit order.
   *
   * @param bit where it begins, in bits from the frame's start
   * @param count how many bits it has, 0 … 64; all of them have to be captured
   */
  public long bits(int bit, int count) {
    long value = 0;
    int from = bit;
    int left = count;
    while (left > 0) {
      int inByte = Math.min(left, 8 - (from & 7));
      int read = Wire.u8(cursor.segment, cursor.base + (from >>> 3)) >>> 8 - (from & 7) - inByte & (1 << inByte) - 1;
      value = value << inByte | read;
      from += inByte;
      left -= inByte;
    }
    return value;
  }
}
