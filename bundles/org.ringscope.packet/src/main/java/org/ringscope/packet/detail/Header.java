package org.ringscope.packet.detail;

import java.util.List;
import org.ringscope.packet.LayerWalk;

/**
 * The header at which a {@link LayerWalk} stands: reads it, and reports its fields to a {@link FieldSink}. Positions
 * are bytes or bits from the header's start. A field that was not captured whole is not reported.
 */
final class Header {
  private final LayerWalk walk;
  private final FieldSink sink;
  private final int start;
  private final int found;
  private int length;

  /**
   * A header of a frame.
   *
   * @param start where it begins, in bytes from the frame's start
   * @param found captured bytes that surely belong to it
   */
  Header(LayerWalk walk, FieldSink sink, int start, int found) {
    this.walk = walk;
    this.sink = sink;
    this.start = start;
    this.found = found;
    length = available();
  }

  /** What lies beyond {@code bytes} doesn't belong to the header, unless it surely does. */
  void limitTo(int bytes) {
    length = Math.min(available(), Math.max(found, bytes));
  }

  LayerWalk walk() {
    return walk;
  }

  FieldSink sink() {
    return sink;
  }

  /** Where the header begins in the frame. */
  int start() {
    return start;
  }

  /** Captured bytes that surely belong to the header. */
  int found() {
    return found;
  }

  /** Captured bytes of the header. */
  int length() {
    return length;
  }

  /** Captured bytes of the header and what it carries. */
  int available() {
    return Math.max(found, walk.limit() - start);
  }

  /** Bytes of the header and what it carries on the wire. */
  int onWire() {
    return Math.max(found, walk.end() - start);
  }

  /** Whether the header has {@code count} bytes from {@code at} on. */
  boolean has(int at, int count) {
    return at >= 0 && count >= 0 && count <= length - at;
  }

  /** A byte; 0 if the header doesn't reach so far. */
  int u8(int at) {
    return has(at, 1) ? (int) walk.bits((start + at) * 8, 8) : 0;
  }

  /** Two bytes; 0 if the header doesn't reach so far. */
  int u16(int at) {
    return has(at, 2) ? (int) walk.bits((start + at) * 8, 16) : 0;
  }

  /** The number that a field's bits hold, as on the wire; 0 if they were not captured. */
  long number(Part part) {
    return isCaptured(part, 0) ? walk.bits(start * 8 + part.bit(), part.bits()) : 0;
  }

  /** The value of a field as people read it; empty if it was not captured. */
  String text(Part part) {
    return isCaptured(part, 0) ? ValueTexts.of(walk, part.type(), start * 8 + part.bit(), part.bits()) : "";
  }

  void report(List<Part> parts) {
    report(parts, 0);
  }

  /** Reports fields whose places count from {@code base} bytes behind the header's start. */
  void report(List<Part> parts, int base) {
    for (Part part : parts) {
      if (isCaptured(part, base)) {
        open(part.type(), base * 8 + part.bit(), part.bits());
        report(part.parts(), base);
        sink.close();
      }
    }
  }

  void report(Part part) {
    report(List.of(part), 0);
  }

  /** Reports a field of whole bytes, cut to what was captured; nothing if none of it was. */
  void bytes(FieldType type, int at, int count) {
    if (openBytes(type, at, count)) {
      sink.close();
    }
  }

  /** As {@link #bytes}, left open for parts; false if there is nothing to open. */
  boolean openBytes(FieldType type, int at, int count) {
    int there = Math.min(count, length - at);
    if (there <= 0) {
      return false;
    }
    open(type, at * 8, there * 8);
    return true;
  }

  /** Reports a field and leaves it open; false if it was not captured. */
  boolean open(Part part) {
    if (!isCaptured(part, 0)) {
      return false;
    }
    open(part.type(), part.bit(), part.bits());
    return true;
  }

  private void open(FieldType type, int bit, int bits) {
    int from = start * 8 + bit;
    sink.open(type, from, bits, ValueTexts.number(walk, type, from, bits));
  }

  /** Reports a fact that follows from the bits at a place but is not written there. */
  void fact(FieldType type, int at, long value) {
    sink.open(type, (start + at) * 8, 0, value);
    sink.close();
  }

  private boolean isCaptured(Part part, int base) {
    return has(base, (part.bit() + part.bits() + 7) / 8);
  }
}
