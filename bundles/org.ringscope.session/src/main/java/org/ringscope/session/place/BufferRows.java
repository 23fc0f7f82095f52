package org.ringscope.session.place;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.placement.BufferResult;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Completion;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.PostedBuffer;
import org.ringscope.stack.tcp.StreamDirection;

/** The posted buffers of one direction, each with what it got. */
final class BufferRows {
  /** More would neither be read nor fit on a page. */
  static final int MOST_ROWS = 1_000;

  /**
   * Bytes whose buffer is not posted yet.
   *
   * @param time at which they arrived, ns since the epoch, or null if they never come
   */
  private record Waiting(long position, long length, @Nullable Long time) {}

  private final List<BufferRow> rows = new ArrayList<>();
  private final NavigableMap<Long, Waiting> waiting = new TreeMap<>();
  private long end;
  private long leftOut;

  void posted(PostedBuffer buffer, long position, long time) {
    if (rows.size() == MOST_ROWS) {
      leftOut++;
      waiting.clear();
      return;
    }
    BufferRow row = new BufferRow(rows.size(), buffer.length(), position, time);
    rows.add(row);
    end = row.end();
    while (!waiting.isEmpty() && waiting.firstKey() < end) {
      Waiting first = waiting.pollFirstEntry().getValue();
      long length = Math.min(first.length(), end - first.position());
      put(row, first, length);
      keep(new Waiting(first.position() + length, first.length() - length, first.time()));
    }
  }

  private static void put(BufferRow row, Waiting bytes, long length) {
    if (bytes.time() == null) {
      row.addMissing(length);
    } else {
      row.addHeld(bytes.time(), length);
    }
  }

  private void keep(Waiting bytes) {
    if (bytes.length() > 0 && rows.size() < MOST_ROWS) {
      waiting.put(bytes.position(), bytes);
    }
  }

  void placed(long time, long position, int length, Fate fate, @Nullable Cause cause) {
    long until = position + length;
    long at = spread(position, until, (row, bytes) -> row.add(time, bytes, fate, cause));
    keep(new Waiting(at, until - at, time));
  }

  void missing(long position, long length) {
    long until = position + length;
    long at = spread(position, until, BufferRow::addMissing);
    keep(new Waiting(at, until - at, null));
  }

  /** Tells each row of its part of {@code [position, until)}; where the first byte is that no row has. */
  private long spread(long position, long until, ObjLongConsumer<BufferRow> teller) {
    long at = position;
    for (int i = indexOf(at); at < Math.min(until, end); i++) {
      long part = Math.min(until, rows.get(i).end()) - at;
      teller.accept(rows.get(i), part);
      at += part;
    }
    return at;
  }

  /** @param buffer its number in the order of posting, from 0 */
  void completed(int buffer, long time, Completion why) {
    if (buffer < rows.size()) {
      rows.get(buffer).handOver(time, why);
    }
  }

  /** The row that holds a position before the last one's end. */
  private int indexOf(long position) {
    int low = 0;
    int high = rows.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).end() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The buffer that was posted as number {@code index}, from 0. */
  BufferRow at(int index) {
    return rows.get(index);
  }

  List<BufferResult> results(StreamDirection direction) {
    return rows.stream().filter(BufferRow::isUsed).map(row -> row.result(direction)).toList();
  }

  long leftOut() {
    return leftOut;
  }
}
