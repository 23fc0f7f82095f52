package org.ringscope.view.placement;

/**
 * How far a stream has got at a moment.
 *
 * @param time ns since the epoch
 * @param segments that have come
 * @param next position of the byte expected next
 * @param highest position behind the last byte that has come
 * @param buffers that are posted
 * @param posted position behind the last byte of a posted buffer
 */
public record StreamMoment(long time, int segments, long next, long highest, int buffers, long posted) {
  /** Whether a row surely looks as at another moment: all of it had come by both, or nothing of it by either. */
  public boolean looksAlike(MapRow row, StreamMoment other) {
    long postedByBoth = Math.min(posted, other.posted);
    if (row.to() <= Math.min(next, other.next)) {
      return row.to() <= postedByBoth;
    }
    boolean nothing = row.from() >= Math.max(highest, other.highest) && row.from() >= Math.max(next, other.next);
    return nothing && (row.to() <= postedByBoth || row.from() >= Math.max(posted, other.posted));
  }
}
