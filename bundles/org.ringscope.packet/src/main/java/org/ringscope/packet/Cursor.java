package org.ringscope.packet;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Where a {@link Dissection} stands in a frame and what it has found so far. Positions are bytes from the frame's
 * start.
 *
 * <p>Two ends are kept: {@link #end} is where the present payload ends on the wire, as the lengths in the headers
 * around it say, and {@link #limit} where the captured part of it ends. {@code at ≤ limit ≤ end} always holds, and a
 * reader asks {@link #has} first.
 */
final class Cursor {
  private static final Layer[] LAYERS = Layer.values();

  private final byte[] kinds = new byte[Dissection.MAX_LAYERS];
  private final int[] offsets = new int[Dissection.MAX_LAYERS];
  private final int[] lengths = new int[Dissection.MAX_LAYERS];
  private int layerCount;

  MemorySegment segment = MemorySegment.NULL;
  long base;
  int at;
  int limit;
  int end;
  Layer next = Layer.PAYLOAD;
  int protocols;
  int marks;

  /** Inside a packet that an ICMP error quotes: cut by intention, so nothing is held against it. */
  boolean quoted;

  /** Whether the innermost IP header says that its payload is the first of several fragments. */
  boolean fragment;

  /** Whether the innermost IP header leaves its payload's length open. */
  boolean unsized;

  /** Partial checksum of the innermost IP header's addresses: the pseudo header's variable part. */
  long addresses;

  /** Where the innermost IP header begins. */
  int ipAt;

  /** Whether the innermost IP header is version 4. */
  boolean ipv4;

  /** Only a link header and VLAN tags so far: a card finds an IP header here. */
  boolean direct;

  /** Only the outermost IP header and extension headers that a card skips so far: a card finds the ports here. */
  boolean walking;

  /** Whether the present header stands in a UDP datagram. */
  boolean overUdp;

  /** Whether that datagram's port is the one of VXLAN's generic protocol extension. */
  boolean generic;

  /** LINKTYPE_ value whose capture header comes next. */
  int linkType;

  /** The EtherType that led here. */
  int etherType;

  /** An 802.11 header was padded to a multiple of four bytes. */
  boolean padded;

  /** Two bytes of padding stand before a bridged frame's addresses (ATM: RFC 2684, 5.2). */
  boolean paddedBridge;

  int flowType;
  int networkOffset;
  int transportOffset;

  void reset(MemorySegment bytes, long offset, int captured, int original) {
    segment = bytes;
    base = offset;
    at = 0;
    limit = captured;
    end = Math.max(captured, original);
    next = Layer.PAYLOAD;
    layerCount = 0;
    protocols = 0;
    marks = captured < original ? Marks.CUT : 0;
    quoted = false;
    fragment = false;
    unsized = false;
    addresses = 0;
    ipAt = 0;
    ipv4 = false;
    direct = false;
    walking = false;
    overUdp = false;
    etherType = 0;
    padded = false;
    paddedBridge = false;
    generic = false;
    flowType = FlowType.NONE;
    networkOffset = Headers.NO_OFFSET;
    transportOffset = Headers.NO_OFFSET;
  }

  /** Whether {@code bytes} more bytes were captured from here. */
  boolean has(int bytes) {
    return bytes <= limit - at;
  }

  /** One byte, {@code ahead} bytes from here. */
  int u8(int ahead) {
    return Wire.u8(segment, base + at + ahead);
  }

  int u16(int ahead) {
    return Wire.u16(segment, base + at + ahead);
  }

  /** 32 bits with their sign bit: for comparing, not for counting. */
  int s32(int ahead) {
    return (int) Wire.u32(segment, base + at + ahead);
  }

  /** Little-endian 16 bits. */
  int u16le(int ahead) {
    return Short.toUnsignedInt(Short.reverseBytes((short) u16(ahead)));
  }

  /** Where the present header begins in the segment. */
  long here() {
    return base + at;
  }

  /** Captured bytes from here. */
  int captured() {
    return limit - at;
  }

  /** Bytes from here on the wire. */
  int remaining() {
    return end - at;
  }

  /** The present payload ends {@code bytes} from here; never later than it did. */
  void endAfter(int bytes) {
    end = at + Math.clamp(bytes, 0, end - at);
    limit = Math.min(limit, end);
  }

  /** Notes a header of {@code length} bytes here and steps behind it. */
  void pass(Layer layer, int length, Layer following) {
    note(layer, Math.min(length, captured()));
    at += Math.min(length, captured());
    next = following;
  }

  /** Notes a header without looking behind it: its remains are cut off, encrypted or of no interest. */
  void stop(Layer layer) {
    pass(layer, captured(), Layer.PAYLOAD);
  }

  /** As {@link #stop}, for a header that contradicts itself or its frame. */
  void stopUnparsable(Layer layer) {
    markUnparsable();
    stop(layer);
  }

  void markUnparsable() {
    if (!quoted) {
      marks |= Marks.UNPARSABLE;
    }
  }

  /** A header that ends beyond the captured bytes: the snap length's work if the wire had it, else a contradiction. */
  void stopShort(Layer layer, int needed) {
    if (needed > remaining()) {
      markUnparsable();
    }
    stop(layer);
  }

  void note(Layer layer, int length) {
    if (layerCount < Dissection.MAX_LAYERS && length >= 0) {
      kinds[layerCount] = (byte) layer.ordinal();
      offsets[layerCount] = at;
      lengths[layerCount] = length;
      layerCount++;
    }
  }

  int layerCount() {
    return layerCount;
  }

  Layer layer(int index) {
    return LAYERS[kinds[index]];
  }

  int layerOffset(int index) {
    return offsets[index];
  }

  int layerLength(int index) {
    return lengths[index];
  }

  /** Whether {@code length} bytes from {@code ahead} on are all zero. The caller has asked {@link #has}. */
  boolean isZero(int ahead, int length) {
    for (int i = 0; i < length; i++) {
      if (segment.get(ValueLayout.JAVA_BYTE, base + at + ahead + i) != 0) {
        return false;
      }
    }
    return true;
  }
}
