package org.ringscope.view.timeline;

/**
 * Traffic over a span of time, a pixel at a time: what came in each, and how fast at its slowest and fastest.
 *
 * <p>Sums are exact. The slowest and fastest moments are looked for in up to {@value #PARTS} parts of a pixel, as far
 * as the capture was counted that finely; a pixel that isn't told apart is as fast all over.
 */
public final class Overview {
  /** Parts of a pixel: enough to show a burst, not so many that each single packet looks like one. */
  static final int PARTS = 16;

  private static final double NANOS_PER_SECOND = 1e9;

  private final TimeSpan span;
  private final Traffic[] pixels;
  private final double[] slowest;
  private final double[] fastest;

  private Overview(TimeSpan span, int pixels) {
    this.span = span;
    this.pixels = new Traffic[pixels];
    slowest = new double[pixels];
    fastest = new double[pixels];
  }

  /** @param pixels at least 1 */
  static Overview of(RowSums rows, RateBuckets buckets, TimeSpan span, int pixels) {
    Overview overview = new Overview(span, pixels);
    Traffic before = rows.upTo(rows.rowsBefore(span.from()));
    for (int i = 0; i < pixels; i++) {
      long end = span.boundary(i + 1, pixels);
      Traffic after = span.boundary(i, pixels) == end ? before : rows.upTo(rows.rowsBefore(end));
      overview.pixels[i] = after.minus(before);
      overview.findExtremes(buckets, i);
      before = after;
    }
    return overview;
  }

  private void findExtremes(RateBuckets buckets, int pixel) {
    long from = span.boundary(pixel, pixels.length);
    long to = span.boundary(pixel + 1, pixels.length);
    double low = packetsPerSecond(pixel);
    double high = low;
    long width = buckets.width();
    long first = Math.ceilDiv(from, width);
    long end = to / width;
    long each = Math.max(1, Math.ceilDiv(end - first, PARTS));
    // Stretches that lie wholly in the pixel; with less than two parts of them there is nothing to tell apart.
    for (long at = first; end - first >= 2 * each && at < end; at += each) {
      double rate = buckets.packets(Math.min(at, end - each), each) * NANOS_PER_SECOND / (each * width);
      low = Math.min(low, rate);
      high = Math.max(high, rate);
    }
    slowest[pixel] = low;
    fastest[pixel] = high;
  }

  public TimeSpan span() {
    return span;
  }

  public int pixels() {
    return pixels.length;
  }

  /** What came in a pixel. */
  public Traffic traffic(int pixel) {
    return pixels[pixel];
  }

  /** Mean rate in a pixel. */
  public double packetsPerSecond(int pixel) {
    long length = span.boundary(pixel + 1, pixels.length) - span.boundary(pixel, pixels.length);
    return length == 0 ? 0 : pixels[pixel].packets() * NANOS_PER_SECOND / length;
  }

  /** Packets a second in the slowest part of a pixel; never above the mean. */
  public double slowest(int pixel) {
    return slowest[pixel];
  }

  /** Packets a second in the fastest part of a pixel; never below the mean. */
  public double fastest(int pixel) {
    return fastest[pixel];
  }

  /** The fastest moment of all pixels, packets a second. */
  public double peak() {
    double peak = 0;
    for (double rate : fastest) {
      peak = Math.max(peak, rate);
    }
    return peak;
  }
}
