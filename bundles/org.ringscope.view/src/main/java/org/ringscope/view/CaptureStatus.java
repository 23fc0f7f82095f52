package org.ringscope.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.Damage;
import org.ringscope.report.InputFile;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.Quantities;

/** The lines around a packet list: how far its replay has got, what the capture can tell, what is wrong with it. */
public final class CaptureStatus {
  private static final int WHOLE = 100;

  private CaptureStatus() {}

  /**
   * While a replay runs.
   *
   * @param packets rows complete so far
   * @param percent part of the file read, 0 to 100, or -1 if that can't be told
   */
  public static String running(long packets, int percent) {
    String part = percent < 0 ? "" : " (" + Math.min(WHOLE, percent) + " %)";
    return "Replaying" + part + " – " + Quantities.of(packets, "packet") + " so far";
  }

  /** While packets are still captured, and replayed as they come. */
  public static String capturing(long packets) {
    return "Capturing – " + Quantities.of(packets, "packet") + " so far";
  }

  /** After a replay that came to its end, or was ended by the user. */
  public static String done(ReplayReport report, boolean canceled) {
    List<String> parts = new ArrayList<>();
    String packets = Quantities.of(report.capture().packets(), "packet");
    parts.add(packets + ", " + Quantities.of(report.capture().bytes(), "byte"));
    Long first = report.capture().firstNanos();
    Long last = report.capture().lastNanos();
    if (first != null && last != null) {
      parts.add(Quantities.decimalSeconds(last - first, 6) + " s");
    }
    if (report.capture().filtered() > 0) {
      parts.add(Quantities.grouped(report.capture().filtered()) + " filtered");
    }
    parts.add(Quantities.grouped(report.totals().delivered()) + " delivered");
    parts.add(Quantities.grouped(report.totals().droppedInAll()) + " dropped");
    return (canceled ? "Replay ended early: " : "") + String.join(" · ", parts);
  }

  /** What the capture can and cannot tell. */
  public static String verdict(ReplayReport report) {
    String text = report.verdict().text();
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Where and why the capture is damaged, or null if it is whole. */
  public static @Nullable String damage(ReplayReport report) {
    for (InputFile file : report.capture().files()) {
      Damage damage = file.damage();
      if (damage != null) {
        String rest = file.packets() == 0 ? "" : " All before it is shown.";
        return "Damaged at byte " + Quantities.grouped(damage.offset()) + ": " + sentence(damage.message()) + rest;
      }
    }
    return null;
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
