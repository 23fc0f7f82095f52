package org.ringscope.stack.tcp;

import org.ringscope.stack.hold.BlockPool;
import org.ringscope.stack.hold.HeldBytes;

/** Puts bytes that arrive in any order into the order of their stream; those beyond a hole wait in bounded memory. */
public final class StreamAssembler implements StreamListener {
  private final BlockPool pool;
  private final InOrderListener listener;
  private final PerDirection<Waiting> waiting;

  /** @param heldBytes most bytes that wait, of all streams */
  public StreamAssembler(long heldBytes, InOrderListener listener) {
    pool = new BlockPool(heldBytes);
    waiting = new PerDirection<>(direction -> new Waiting(new HeldBytes(pool)));
    this.listener = listener;
  }

  /** Bytes of memory that waiting bytes take. */
  public long heldBytes() {
    return pool.bytesInUse();
  }

  @Override
  public boolean arrived(
      StreamDirection direction, TcpSegment segment, long position, int from, int length, boolean replaces) {
    Waiting before = waiting.get(direction);
    long offset = segment.payload() + from;
    if (position == before.handedOver) {
      listener.bytes(direction, segment.bytes(), offset, length);
      before.handedOver += length;
      return true;
    }
    return before.bytes.write(position, segment.bytes(), offset, length);
  }

  @Override
  public void advanced(StreamDirection direction, long next) {
    Waiting before = waiting.get(direction);
    if (next > before.handedOver) {
      before.bytes.read(
          before.handedOver,
          next - before.handedOver,
          (bytes, offset, length) -> listener.bytes(direction, bytes, offset, length));
      before.handedOver = next;
    }
    before.bytes.freeBefore(next);
  }

  @Override
  public void missing(StreamDirection direction, long position, long length, Absence why) {
    listener.missing(direction, length, why);
    waiting.get(direction).handedOver = position + length;
  }

  /** What of a direction waits, and the position up to which all was handed over. */
  private static final class Waiting {
    private final HeldBytes bytes;
    private long handedOver;

    Waiting(HeldBytes bytes) {
      this.bytes = bytes;
    }
  }
}
