package org.ringscope.session.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.tcp.Absence;

/**
 * What became of each payload byte of one direction of a stream. Segments and runs are numbered from 0 in the order of
 * arrival; positions count from 0 at the direction's first payload byte. Times are ns since the epoch, never going
 * back.
 */
public final class PlacementRecord {
  /** Segments kept; those beyond are only counted. Some 46 bytes each. */
  public static final int MOST_SEGMENTS = 1 << 24;

  private static final ArrivalKind[] KINDS = ArrivalKind.values();

  /**
   * Bytes that will never come.
   *
   * @param time when that was known
   */
  public record Missing(long position, long length, long time, Absence why) {
    public long end() {
      return position + length;
    }
  }

  private final Arrivals arrivals;
  private final Runs runs;
  private final Acknowledgments acknowledgments;
  private final PostedRecord buffers;
  private final List<Missing> missing;
  private final long sequenceNumber;
  private final long left;

  PlacementRecord(
      Arrivals arrivals,
      Runs runs,
      Acknowledgments acknowledgments,
      PostedRecord buffers,
      List<Missing> missing,
      long sequenceNumber,
      long left) {
    this.arrivals = arrivals;
    this.runs = runs;
    this.acknowledgments = acknowledgments;
    this.buffers = buffers;
    this.missing = List.copyOf(missing);
    this.sequenceNumber = sequenceNumber;
    this.left = left;
  }

  /** Segments with payload. */
  public int segments() {
    return arrivals.count();
  }

  /** Segments beyond {@link #MOST_SEGMENTS}, of which nothing is known here. */
  public long segmentsLeft() {
    return left;
  }

  /** Number of the segment's packet, from 1. */
  public long packet(int segment) {
    return arrivals.packet(segment);
  }

  /** When the host got the segment. */
  public long time(int segment) {
    return arrivals.time(segment);
  }

  /** Of the segment's first byte; below 0 before the direction's first. */
  public long position(int segment) {
    return arrivals.position(segment);
  }

  /** Payload bytes that the capture has of it. */
  public int length(int segment) {
    return arrivals.length(segment);
  }

  public ArrivalKind kind(int segment) {
    return KINDS[arrivals.kind(segment)];
  }

  /** Position of the byte expected next, after the segment was taken. */
  public long nextAfter(int segment) {
    return arrivals.next(segment);
  }

  /** Segments that came until {@code time}. */
  public int segmentsAt(long time) {
    return arrivals.firstAfter(time);
  }

  /** Runs of new bytes; each byte of the stream that came is in one. */
  public int runs() {
    return runs.count();
  }

  /** The segment that a run came with. */
  public int segmentOf(int run) {
    return runs.segment(run);
  }

  public long runPosition(int run) {
    return position(runs.segment(run)) + runs.offset(run);
  }

  public int runLength(int run) {
    return runs.length(run);
  }

  public Fate fate(int run) {
    return runs.fate(run);
  }

  /** Null for direct bytes. */
  public @Nullable Cause cause(int run) {
    return runs.cause(run);
  }

  public Acknowledgments acknowledgments() {
    return acknowledgments;
  }

  public PostedRecord buffers() {
    return buffers;
  }

  /** What is known never to come, in the order of the stream. */
  public List<Missing> missing() {
    return missing;
  }

  /** The sequence number of a position, 32 bits unsigned. */
  public long sequenceNumber(long position) {
    return sequenceNumber + position & 0xffff_ffffL;
  }
}
