package org.ringscope.view.placement;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.ringscope.session.place.PlacementRecord;

/**
 * A direction's record in the order of the stream, to be asked for any stretch at any moment. Immutable: any thread may
 * ask.
 */
public final class PlacedStream {
  private static final int SAMPLE = 64;

  private final StreamChoice choice;
  private final PlacementRecord record;

  /** Positions of runs, ascending, and which runs they are. */
  private final long[] starts;

  private final int[] order;
  private final RunPyramid pyramid;

  /** Position behind the last byte that has come after each {@value #SAMPLE} segments. */
  private final long[] highest;

  public PlacedStream(StreamChoice choice, PlacementRecord record) {
    this.choice = choice;
    this.record = record;
    starts = new long[record.runs()];
    for (int run = 0; run < starts.length; run++) {
      starts[run] = record.runPosition(run);
    }
    Arrays.sort(starts);
    order = new int[starts.length];
    for (int run = 0; run < order.length; run++) {
      // Each byte is in one run, so that no two begin at one position.
      order[Arrays.binarySearch(starts, record.runPosition(run))] = run;
    }
    pyramid = new RunPyramid(record, order);
    highest = new long[record.segments() / SAMPLE + 1];
    long most = 0;
    for (int segment = 0; segment < record.segments(); segment++) {
      if (segment % SAMPLE == 0) {
        highest[segment / SAMPLE] = most;
      }
      most = Math.max(most, record.position(segment) + record.length(segment));
    }
    if (record.segments() % SAMPLE == 0) {
      highest[record.segments() / SAMPLE] = most;
    }
  }

  public StreamChoice choice() {
    return choice;
  }

  public PlacementRecord record() {
    return record;
  }

  /** The stream when all has come. */
  public StreamMoment end() {
    return at(Long.MAX_VALUE);
  }

  /** The stream at a moment, ns since the epoch. */
  public StreamMoment at(long time) {
    int segments = record.segmentsAt(time);
    long next = nextAt(time, segments);
    int buffers = record.buffers().postedAt(time);
    return new StreamMoment(
        time, segments, next, highestAfter(segments), buffers, buffers == 0 ? 0 : record.buffers().end(buffers - 1));
  }

  /** An acknowledgment may say that bytes never come: the stream goes on behind them, before a segment comes. */
  private long nextAt(long time, int segments) {
    long next = segments == 0 ? 0 : record.nextAfter(segments - 1);
    for (int i = missingFrom(next); i < record.missing().size(); i++) {
      PlacementRecord.Missing gap = record.missing().get(i);
      if (gap.position() > next || gap.time() > time) {
        break;
      }
      next = gap.end();
      int rank = rankEndingBehind(next);
      while (rank < starts.length && starts[rank] <= next && record.segmentOf(order[rank]) < segments) {
        next = endOf(rank++);
      }
    }
    return next;
  }

  /** What is the first to be missing at or behind a position, as an index. */
  private int missingFrom(long position) {
    return firstOf(record.missing().size(), gap -> record.missing().get(gap).end() > position);
  }

  /** When the stream had advanced to a position that it has passed: the next byte expected was there or behind. */
  long passed(long position) {
    // It got past what is missing in front of the position when that was known, and came further with segments.
    int behind = firstOf(record.missing().size(), gap -> record.missing().get(gap).position() >= position);
    if (behind > 0) {
      StreamMoment known = at(record.missing().get(behind - 1).time());
      if (known.next() >= position) {
        return known.time();
      }
    }
    return record.time(firstOf(record.segments(), segment -> record.nextAfter(segment) >= position));
  }

  /** The first of {@code count} numbers for which something holds, as it does for all behind; else {@code count}. */
  private static int firstOf(int count, IntPredicate holds) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Position behind the last byte of the first {@code segments} segments. */
  long highestAfter(int segments) {
    int sample = segments / SAMPLE;
    long most = highest[sample];
    for (int segment = sample * SAMPLE; segment < segments; segment++) {
      most = Math.max(most, record.position(segment) + record.length(segment));
    }
    return most;
  }

  /** Position behind all that the map has: buffers that are posted, data that came. */
  public long length() {
    return Math.max(1, Math.max(record.buffers().end(), highestAfter(record.segments())));
  }

  /** What had come of {@code [from, to)} by a moment. */
  public PlacedBytes sum(long from, long to, StreamMoment moment) {
    PlacedBytes sum = new PlacedBytes();
    int begin = rankEndingBehind(from);
    int end = rankStartingAt(to);
    if (begin >= end) {
      return sum;
    }
    // Only the runs at both ends may reach beyond.
    addPart(begin, from, to, moment, sum);
    pyramid.add(begin + 1, Math.max(begin + 1, end - 1), moment.segments(), sum);
    if (end - 1 > begin) {
      addPart(end - 1, from, to, moment, sum);
    }
    return sum;
  }

  private void addPart(int rank, long from, long to, StreamMoment moment, PlacedBytes sum) {
    int run = order[rank];
    long length = Math.min(to, endOf(rank)) - Math.max(from, starts[rank]);
    if (length > 0 && record.segmentOf(run) < moment.segments()) {
      sum.add(record.segmentOf(run), length, record.fate(run), record.cause(run));
    }
  }

  /** The first run, in the order of the stream, that ends behind {@code position}. */
  int rankEndingBehind(long position) {
    int rank = rankStartingAt(position);
    return rank > 0 && endOf(rank - 1) > position ? rank - 1 : rank;
  }

  /** The first run that begins at or behind {@code position}. */
  private int rankStartingAt(long position) {
    int found = Arrays.binarySearch(starts, position);
    return found >= 0 ? found : -found - 1;
  }

  /** Runs, ranked in the order of the stream. */
  int ranks() {
    return starts.length;
  }

  /** Where the run of a rank begins. */
  long startOf(int rank) {
    return starts[rank];
  }

  /** Where the run of a rank ends. */
  long endOf(int rank) {
    return starts[rank] + record.runLength(order[rank]);
  }

  /** The run of a rank. */
  int run(int rank) {
    return order[rank];
  }

  /** The run that brought the byte at {@code position}; -1 if it never came. */
  public int runAt(long position) {
    int rank = rankEndingBehind(position);
    return rank < starts.length && starts[rank] <= position ? order[rank] : -1;
  }

  /** The segment whose packet has this number; -1 if none has. Packets come in the order of their numbers, nearly. */
  public int segmentOfPacket(long packet) {
    int segment = firstOf(record.segments(), at -> record.packet(at) >= packet);
    return segment < record.segments() && record.packet(segment) == packet ? segment : -1;
  }
}
