package org.ringscope.view.timeline;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.ringscope.capture.PacketIndex;

/**
 * A packet table summed up so that any span of it is shown at once, however long: sums every 64 rows, rings every
 * 65,536 rows, and at most 65,536 stretches of equal time. For ten million packets that is some six megabytes.
 *
 * <p>Thread-safe. It grows by {@link #catchUp} while a replay fills the table. What a packet's end was is taken over
 * when its row is counted: where that may still change, count again when the replay is through.
 */
public final class TrafficIndex implements PacketTimes, AutoCloseable {
  /** Rows counted in one go: some two milliseconds, for which a view may have to wait. */
  private static final int MOST_AT_ONCE = 1 << 16;

  private final ReentrantLock lock = new ReentrantLock();
  private final PacketIndex table;
  private final PacketClock clock;
  private final TableRow row = new TableRow();
  private final RowSums rows;
  private final RingSums ringSums;
  private final RateBuckets buckets = new RateBuckets();
  private final int rings;
  private boolean closed;

  /**
   * Nothing is counted yet.
   *
   * @param rings receive rings of the card, and as many send rings
   */
  public TrafficIndex(PacketIndex table, int rings) {
    this.table = table;
    this.rings = rings;
    clock = new PacketClock(table);
    rows = new RowSums(table, clock);
    ringSums = new RingSums(table, rings);
  }

  /**
   * Counts some of the rows that were completed meanwhile. If another thread is at it, or asks something, this one goes
   * on at once.
   */
  public void catchUp() {
    if (lock.tryLock()) {
      try {
        countSome();
      } finally {
        lock.unlock();
      }
    }
  }

  /** Counts all rows that are complete. */
  public void catchUpFully() {
    boolean more = true;
    while (more) {
      lock.lock();
      try {
        more = countSome();
      } finally {
        lock.unlock();
      }
    }
  }

  private boolean countSome() {
    long next = rows.rows() + 1;
    long end = closed ? 0 : Math.min(table.completeUpTo(), next + MOST_AT_ONCE - 1);
    for (long number = next; number <= end; number++) {
      append(number);
    }
    return next <= end;
  }

  private void append(long number) {
    row.read(table, number);
    long time = Math.max(rows.latest(), clock.recorded(number));
    rows.append(time, row);
    ringSums.append(row);
    if (row.entered) {
      buckets.count(time);
    }
  }

  @Override
  public long packets() {
    return ask(rows::rows, 0L);
  }

  @Override
  public long duration() {
    return ask(rows::latest, 0L);
  }

  @Override
  public long timeOf(long number) {
    return ask(() -> rows.rows() == 0 ? 0 : rows.timeOf(Math.clamp(number, 1, rows.rows())), 0L);
  }

  @Override
  public long packetAt(long time) {
    return ask(() -> rows.rowsBefore(Math.clamp(time, -1, PacketClock.LONGEST) + 1), 0L);
  }

  /** What came in a span of time. */
  public Traffic traffic(TimeSpan span) {
    return ask(
        () -> rows.upTo(rows.rowsBefore(span.to())).minus(rows.upTo(rows.rowsBefore(span.from()))), Traffic.NONE);
  }

  /** What came in the packets of a range, as far as there are such. */
  public Traffic traffic(PacketRange range) {
    return ask(
        () -> {
          long last = Math.clamp(range.last(), 0, rows.rows());
          long before = Math.clamp(range.first() - 1, 0, last);
          return rows.upTo(last).minus(rows.upTo(before));
        },
        Traffic.NONE);
  }

  /**
   * What a span of time looks like.
   *
   * @param pixels at least 1
   */
  public Overview overview(TimeSpan span, int pixels) {
    lock.lock();
    try {
      RowSums counted = closed ? new RowSums(table, clock) : rows;
      return Overview.of(counted, buckets, span, pixels);
    } finally {
      lock.unlock();
    }
  }

  /** What each ring had in the packets from {@code first} to {@code last}, both included, as far as there are such. */
  public RingTotals rings(long first, long last) {
    RingTotals none = new RingTotals(RingTotals.room(rings));
    return ask(
        () -> {
          long from = Math.max(1, first);
          long to = Math.min(last, rows.rows());
          return from > to ? none : ringSums.between(from, to);
        },
        none);
  }

  private <T> T ask(Supplier<T> question, T whenClosed) {
    lock.lock();
    try {
      return closed ? whenClosed : question.get();
    } finally {
      lock.unlock();
    }
  }

  /** Forgets the table, which may be freed then: everything asked from now on finds no packet. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }
}
