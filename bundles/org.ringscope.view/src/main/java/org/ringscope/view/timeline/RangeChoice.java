package org.ringscope.view.timeline;

/** Which packets a view counts. */
public enum RangeChoice {
  WHOLE("Whole capture"),
  /** The span selected on the Timeline; without one the whole capture. */
  SELECTION("Selected range"),
  /** From the first packet to the moment; rates are those of the last second, or of a tenth of a short capture. */
  MOMENT("Up to the moment");

  private static final long LONGEST_WINDOW = 1_000_000_000;
  private static final int WINDOWS = 10;

  private final String text;

  RangeChoice(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** The packets chosen now. */
  public PacketRange range(PacketTimes times, PlayHead head) {
    TimeSpan selection = head.selection();
    if (this == MOMENT) {
      return new PacketRange(1, head.packet(), windowBefore(head.moment(), times.duration()));
    }
    if (this == SELECTION && selection != null) {
      return new PacketRange(
          times.packetsBefore(selection.from()) + 1, times.packetsBefore(selection.to()), selection);
    }
    return new PacketRange(1, times.packets(), new TimeSpan(0, times.duration() + 1));
  }

  private static TimeSpan windowBefore(long moment, long duration) {
    long window = Math.clamp(duration / WINDOWS, 1, LONGEST_WINDOW);
    return new TimeSpan(Math.max(0, moment + 1 - window), moment + 1);
  }
}
