package org.ringscope.view;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.view.export.PacketRanges;
import org.ringscope.view.export.PacketRanges.Range;

/**
 * Which packets of a list are selected, by number: kept as ranges, so that ten million of them cost what two do.
 *
 * <p>The focus is the packet that keys move and views show, selected or not; the anchor is where a range begins that is
 * drawn to the focus. Both are 0 as long as nothing was ever selected.
 */
public final class PacketSelection {
  private PacketRanges ranges = PacketRanges.NONE;
  private long focus;
  private long anchor;

  /** The packet that was clicked or reached by key last; 0 if none was. */
  public long focus() {
    return focus;
  }

  /** Where {@link #extendTo} draws its range from; 0 if nothing was selected yet. */
  public long anchor() {
    return anchor;
  }

  public PacketRanges ranges() {
    return ranges;
  }

  public boolean contains(long number) {
    return ranges.contains(number);
  }

  /** Selects one packet and nothing else, as a click does. */
  public void select(long number) {
    focus = number;
    anchor = number;
    ranges = PacketRanges.of(number, number);
  }

  /** Selects all from the anchor to a packet and nothing else, as a click with Shift does. */
  public void extendTo(long number) {
    anchor = anchor == 0 ? number : anchor;
    focus = number;
    ranges = PacketRanges.of(Math.min(anchor, number), Math.max(anchor, number));
  }

  /** Adds a packet or takes it away, as a click with Ctrl does; further ranges begin here. */
  public void toggle(long number) {
    focus = number;
    anchor = number;
    ranges = ranges.contains(number) ? without(number) : with(number);
  }

  /** Selects all packets; focus and anchor stay if they are somewhere. */
  public void selectAll(long packets) {
    ranges = PacketRanges.of(1, packets);
    focus = focus == 0 ? Math.min(1, packets) : focus;
    anchor = anchor == 0 ? focus : anchor;
  }

  private PacketRanges with(long number) {
    List<Range> all = new ArrayList<>(ranges.ranges());
    all.add(new Range(number, number));
    return new PacketRanges(all);
  }

  private PacketRanges without(long number) {
    List<Range> rest = new ArrayList<>();
    for (Range range : ranges.ranges()) {
      if (number < range.first() || number > range.last()) {
        rest.add(range);
      } else {
        rest.addAll(PacketRanges.of(range.first(), number - 1).ranges());
        rest.addAll(PacketRanges.of(number + 1, range.last()).ranges());
      }
    }
    return new PacketRanges(rest);
  }
}
