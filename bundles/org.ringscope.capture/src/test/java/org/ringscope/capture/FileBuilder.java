package org.ringscope.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bytes of capture files, put together by hand from the format descriptions. */
final class FileBuilder {
  private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

  FileBuilder(ByteOrder order) {
    buffer.order(order);
  }

  static FileBuilder littleEndian() {
    return new FileBuilder(ByteOrder.LITTLE_ENDIAN);
  }

  static FileBuilder bigEndian() {
    return new FileBuilder(ByteOrder.BIG_ENDIAN);
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
      ByteBuffer larger = ByteBuffer.allocate(size).order(buffer.order());
      larger.put(buffer.flip());
      buffer = larger;
    }
    return buffer;
  }

  FileBuilder u8(int... values) {
    for (int value : values) {
      room(1).put((byte) value);
    }
    return this;
  }

  FileBuilder u16(int... values) {
    for (int value : values) {
      room(2).putShort((short) value);
    }
    return this;
  }

  FileBuilder u32(long... values) {
    for (long value : values) {
      room(4).putInt((int) value);
    }
    return this;
  }

  FileBuilder u64(long value) {
    room(8).putLong(value);
    return this;
  }

  FileBuilder bytes(byte... values) {
    room(values.length).put(values);
    return this;
  }

  /** A packet's bytes: the numbers from {@code first} on. */
  FileBuilder packet(int first, int length) {
    for (int i = 0; i < length; i++) {
      u8(first + i);
    }
    return this;
  }

  FileBuilder pcapHeader(long magic, int major, int minor, long snapLength, long linkType) {
    return u32(magic).u16(major, minor).u32(0, 0, snapLength, linkType);
  }

  FileBuilder pcapRecord(long seconds, long fraction, int captured, int original) {
    return u32(seconds, fraction, captured, original).packet(0, captured);
  }

  /** A pcapng block with its two lengths. */
  FileBuilder block(int type, FileBuilder body) {
    byte[] content = body.toBytes();
    int padded = content.length + 3 & ~3;
    return u32(type, padded + 12).bytes(content).bytes(new byte[padded - content.length]).u32(padded + 12);
  }

  FileBuilder same() {
    return new FileBuilder(buffer.order());
  }

  FileBuilder section() {
    return block(0x0a0d0d0a, same().u32(0x1a2b3c4d).u16(1, 0).u64(-1));
  }

  /** An interface of link type Ethernet. */
  FileBuilder description(long snapLength, FileBuilder options) {
    return block(1, same().u16(1, 0).u32(snapLength).bytes(options.toBytes()));
  }

  FileBuilder option(int code, FileBuilder value) {
    byte[] content = value.toBytes();
    return u16(code, content.length).bytes(content).bytes(new byte[(content.length + 3 & ~3) - content.length]);
  }

  /** An enhanced packet block whose packet is the numbers from 0 on. */
  FileBuilder enhanced(int interfaceIndex, long ticks, int captured, int original, FileBuilder options) {
    return block(
        6,
        same()
            .u32(interfaceIndex, ticks >>> 32, ticks, captured, original)
            .packet(0, captured)
            .bytes(new byte[(captured + 3 & ~3) - captured])
            .bytes(options.toBytes()));
  }

  byte[] toBytes() {
    byte[] bytes = new byte[buffer.position()];
    buffer.get(0, bytes);
    return bytes;
  }
}
