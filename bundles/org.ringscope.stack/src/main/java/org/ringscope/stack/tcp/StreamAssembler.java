package org.ringscope.stack.tcp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.stack.hold.BlockPool;
import org.ringscope.stack.hold.HeldBytes;

/** Puts bytes that arrive in any order into the order of their stream; those beyond a hole wait in bounded memory. */
public final class StreamAssembler implements StreamListener {
  private final BlockPool pool;
  private final InOrderListener listener;
  private final List<@Nullable Waiting> waiting = new ArrayList<>();

  /** @param heldBytes most bytes that wait, of all streams */
  public StreamAssembler(long heldBytes, InOrderListener listener) {
    pool = new BlockPool(heldBytes);
    this.listener = listener;
  }

  /** Bytes of memory that waiting bytes take. */
  public long heldBytes() {
    return pool.bytesInUse();
  }

  @Override
  public boolean arrived(
      StreamDirection direction, TcpSegment segment, long position, int from, int length, boolean replaces) {
    Waiting before = waiting(direction);
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
    Waiting before = waiting(direction);
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
    waiting(direction).handedOver = position + length;
  }

  private Waiting waiting(StreamDirection direction) {
    int index = direction.index();
    while (waiting.size() <= index) {
      waiting.add(null);
    }
    Waiting known = waiting.get(index);
    if (known == null) {
      known = new Waiting(new HeldBytes(pool));
      waiting.set(index, known);
    }
    return known;
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
