package org.ringscope.view.timeline;

import java.util.Locale;

/** The Timeline in words: for those who listen, and for the line beneath it. */
public final class TimelineText {
  private static final double KILO = 1000;
  private static final String[] PREFIXES = {"", "k", "M", "G", "T"};

  /** What can be done with a Timeline, for those who don't see its buttons. */
  public static final String HELP =
      "Traffic over time. Space plays; left and right move the moment, with Ctrl by a packet; plus and minus zoom.";

  private TimelineText() {}

  /** Where a player stands, such as {@code At 1.25 s of 9.8 s, packet 17 of 2,000}. */
  public static String moment(PlayHead head, PacketTimes times) {
    if (times.packets() == 0) {
      return "No packet yet";
    }
    long resolution = Math.max(1, times.duration() / 1000);
    String text = String.format(
        Locale.ROOT, "%s of %s · packet %,d of %,d", TimeAxis.text(head.moment(), resolution),
        TimeAxis.text(times.duration(), resolution), head.packet(), times.packets());
    return text + (head.isPlaying() ? " · playing " + head.speed().text() : "");
  }

  /** A selected span and what came in it. */
  public static String selection(TimeSpan span, Traffic traffic) {
    long resolution = Math.max(1, span.length() / 1000);
    return String.format(
        Locale.ROOT, "selected %s to %s: %,d packets, %,d bytes, %,d dropped", TimeAxis.text(span.from(), resolution),
        TimeAxis.text(span.to(), resolution), traffic.packets(), traffic.bytes(), traffic.drops());
  }

  /** What is known of one pixel, for the pointer above it. */
  public static String pixel(Overview overview, int pixel) {
    TimeSpan span = overview.span();
    long from = span.boundary(pixel, overview.pixels());
    long width = Math.max(1, span.length() / overview.pixels());
    Traffic traffic = overview.traffic(pixel);
    String text = String.format(
        Locale.ROOT, "%s: %,d packets, %,d bytes, %s packets/s", TimeAxis.text(from, width), traffic.packets(),
        traffic.bytes(), rate(overview.packetsPerSecond(pixel)));
    if (overview.fastest(pixel) > overview.slowest(pixel)) {
      text += " (" + rate(overview.slowest(pixel)) + " to " + rate(overview.fastest(pixel)) + ")";
    }
    return traffic.drops() == 0 ? text : text + String.format(Locale.ROOT, ", %,d dropped", traffic.drops());
  }

  /** A rate with at most three digits before its unit's prefix, such as {@code 1.25 M}. */
  public static String rate(double perSecond) {
    double number = perSecond;
    int prefix = 0;
    while (number >= KILO && prefix < PREFIXES.length - 1) {
      number /= KILO;
      prefix++;
    }
    String digits = number >= 100 || number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : String.format(Locale.ROOT, number >= 10 ? "%.1f" : "%.2f", number);
    return prefix == 0 ? digits : digits + " " + PREFIXES[prefix];
  }
}
