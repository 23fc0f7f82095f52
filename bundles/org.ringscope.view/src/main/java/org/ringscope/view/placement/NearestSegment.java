package org.ringscope.view.placement;

import org.ringscope.session.place.PlacementRecord;

/**
 * Finds the segment under a pointer.
 *
 * @param segments only the first so many are there
 * @param timeAPixel ns that a pixel lasts
 * @param bytesAPixel bytes that a pixel is high
 */
public record NearestSegment(PlacementRecord record, int segments, double timeAPixel, double bytesAPixel) {
  /** Where that many are near, others are as good. */
  private static final int MOST_LOOKED_AT = 4096;

  /**
   * The nearest segment; -1 if none is near.
   *
   * @param time ns since the epoch
   * @param reach most pixels between it and the pointer
   */
  public int find(long time, long position, int reach) {
    long around = (long) (reach * timeAPixel);
    int from = record.segmentsAt(time - around - 1);
    int to = Math.min(segments, record.segmentsAt(time + around));
    int middle = Math.clamp(record.segmentsAt(time), from, Math.max(from, to));
    int nearest = -1;
    double best = reach;
    for (int segment = Math.max(from, middle - MOST_LOOKED_AT);
        segment < Math.min(to, middle + MOST_LOOKED_AT);
        segment++) {
      double distance = distance(segment, time, position);
      if (distance <= best) {
        best = distance;
        nearest = segment;
      }
    }
    return nearest;
  }

  private double distance(int segment, long time, long position) {
    long from = record.position(segment);
    long to = from + record.length(segment);
    double bytes = position < from ? from - position : position > to ? position - to : 0;
    return Math.hypot((record.time(segment) - time) / timeAPixel, bytes / bytesAPixel);
  }
}
