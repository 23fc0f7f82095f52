package org.ringscope.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ringscope.pipeline.CaptureInterface;

/** The interfaces of a pcapng file over all its sections, with what each packet needs of them in flat arrays. */
final class InterfaceTable {
  /** Indexes have to fit a short. */
  static final int MOST = Short.MAX_VALUE;

  /** Seconds beyond which nanoseconds do not fit 64 bits: the year 2255. */
  private static final long MOST_SECONDS = 9_000_000_000L;

  private static final long NANOS = 1_000_000_000L;

  private final List<CaptureInterface> all = new ArrayList<>();
  private List<CaptureInterface> snapshot = List.of();
  private int[] largestPacket = new int[8];
  private int[] snapLength = new int[8];
  /** ns a tick where that is whole, else 0. */
  private long[] tickNanos = new long[8];
  /** Ticks up to which tickNanos × ticks is exact and the sum with the offset fits. */
  private long[] exactTicks = new long[8];

  private long[] ticksPerSecond = new long[8];
  private long[] offsetSeconds = new long[8];

  private int sectionBase;

  /** Interface 0 of the file's next section is the one added next. */
  void startSection() {
    sectionBase = all.size();
  }

  /** Index over all sections of the section's first interface. */
  int sectionBase() {
    return sectionBase;
  }

  int sectionSize() {
    return all.size() - sectionBase;
  }

  int size() {
    return all.size();
  }

  /** @param offset seconds to add to each time stamp */
  synchronized void add(CaptureInterface description, long offset) {
    int index = all.size();
    if (index == largestPacket.length) {
      grow(index * 2);
    }
    long ticks = description.ticksPerSecond();
    largestPacket[index] = PcapWalker.largestPacket(description.linkType());
    snapLength[index] = (int) description.snapLength();
    ticksPerSecond[index] = ticks;
    offsetSeconds[index] = Math.clamp(offset, -MOST_SECONDS, MOST_SECONDS);
    boolean whole = ticks > 0 && NANOS % ticks == 0;
    tickNanos[index] = whole ? NANOS / ticks : 0;
    long room = MOST_SECONDS - Math.abs(offsetSeconds[index]);
    exactTicks[index] = whole ? room * ticks : -1;
    all.add(description);
  }

  private void grow(int size) {
    largestPacket = Arrays.copyOf(largestPacket, size);
    snapLength = Arrays.copyOf(snapLength, size);
    tickNanos = Arrays.copyOf(tickNanos, size);
    exactTicks = Arrays.copyOf(exactTicks, size);
    ticksPerSecond = Arrays.copyOf(ticksPerSecond, size);
    offsetSeconds = Arrays.copyOf(offsetSeconds, size);
  }

  int largestPacket(int index) {
    return largestPacket[index];
  }

  /** Unsigned; 0 = no limit. */
  int snapLength(int index) {
    return snapLength[index];
  }

  /**
   * Time in ns since the epoch of a time stamp, an unsigned number of ticks; what lies beyond the year 2255 is moved
   * there.
   */
  long time(int index, long ticks) {
    if (ticks >= 0 && ticks <= exactTicks[index]) {
      return ticks * tickNanos[index] + offsetSeconds[index] * NANOS;
    }
    long perSecond = ticksPerSecond[index];
    long seconds = Long.divideUnsigned(ticks, perSecond);
    long rest = Long.remainderUnsigned(ticks, perSecond);
    if (Long.compareUnsigned(seconds, MOST_SECONDS) > 0) {
      return MOST_SECONDS * NANOS;
    }
    long sum = Math.clamp(seconds + offsetSeconds[index], -MOST_SECONDS, MOST_SECONDS);
    return sum * NANOS + fraction(rest, perSecond);
  }

  /** rest × 10⁹ / perSecond, whose product may need more than 64 bits. */
  private static long fraction(long rest, long perSecond) {
    if (Long.compareUnsigned(rest, Long.MAX_VALUE / NANOS) <= 0) {
      return Long.divideUnsigned(rest * NANOS, perSecond);
    }
    // perSecond > rest > 9·10⁹: a double's 53 bits give the nanosecond.
    return (long) ((double) (rest >>> 1) / (double) (perSecond >>> 1) * NANOS);
  }

  synchronized List<CaptureInterface> interfaces() {
    if (snapshot.size() != all.size()) {
      snapshot = List.copyOf(all);
    }
    return snapshot;
  }
}
