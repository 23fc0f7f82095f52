package org.ringscope.view.mirror;

import java.util.List;
import org.ringscope.session.Pace;

/**
 * How fast a capture is replayed for a debug virtual NIC, against the time that it took.
 *
 * @param factor above 0; infinite for as fast as it goes
 */
public record MirrorPace(double factor) {
  public static final MirrorPace NORMAL = new MirrorPace(1);
  public static final MirrorPace MAX = new MirrorPace(Double.POSITIVE_INFINITY);

  /** The ones that are offered. */
  public static final List<MirrorPace> CHOICES =
      List.of(new MirrorPace(0.1), NORMAL, new MirrorPace(10), new MirrorPace(100), MAX);

  /** At its own pace nobody is waited for; as fast as it goes is as fast as those who listen. */
  Pace pace() {
    return Double.isInfinite(factor) ? Pace.MAX : Pace.times(factor);
  }

  /** Such as {@code ×1}, or {@code max}. */
  public String text() {
    if (Double.isInfinite(factor)) {
      return "max";
    }
    return "×" + (factor == Math.rint(factor) ? Long.toString((long) factor) : Double.toString(factor));
  }
}
