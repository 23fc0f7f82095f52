package org.ringscope.ui.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.occupancy.FullestRing;
import org.ringscope.view.occupancy.OccupancyHistory;
import org.ringscope.view.timeline.Overview;
import org.ringscope.view.timeline.TimeSpan;
import org.ringscope.view.timeline.Timeline;
import org.ringscope.view.timeline.TrafficIndex;

/** Traffic over time with the moment in it. */
final class TimelineCanvas extends Canvas {
  private @Nullable CaptureReplay capture;
  private @Nullable Overview overview;
  private @Nullable FullestRing fullest;
  private @Nullable TrafficIndex counted;
  private @Nullable OccupancyHistory recorded;
  private long packets;

  TimelineCanvas(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
    addPaintListener(this::paint);
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    addListener(SWT.Traverse, event -> event.doit = isLeaving(event.detail));
    // Without a key listener a canvas is passed over when the focus moves on.
    addListener(SWT.KeyDown, event -> {});
    new TimelinePointer(this);
  }

  private static boolean isLeaving(int traversal) {
    return traversal == SWT.TRAVERSE_TAB_NEXT || traversal == SWT.TRAVERSE_TAB_PREVIOUS
        || traversal == SWT.TRAVERSE_PAGE_NEXT || traversal == SWT.TRAVERSE_PAGE_PREVIOUS;
  }

  /** Shows another capture, or none. */
  void setCapture(@Nullable CaptureReplay next) {
    capture = next;
    refresh();
  }

  @Nullable Timeline timeline() {
    return capture == null ? null : capture.timeline();
  }

  /** Shows what there is now. */
  void refresh() {
    Timeline timeline = timeline();
    if (timeline != null) {
      timeline.update();
    }
    redraw();
  }

  /** What was drawn last, or null if that was nothing. */
  @Nullable Overview drawn() {
    return overview;
  }

  /** The time at a place from the left. */
  long timeAt(int x) {
    Timeline timeline = timeline();
    if (timeline == null) {
      return 0;
    }
    int width = Math.max(1, getClientArea().width);
    return timeline.visible().span().boundary(Math.clamp(x, 0, width), width);
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    int line = getFont().getFontData()[0].getHeight();
    int width = widthHint == SWT.DEFAULT ? line * 40 : widthHint;
    return new Point(width, heightHint == SWT.DEFAULT ? line * 6 : heightHint);
  }

  private void paint(PaintEvent event) {
    Rectangle area = getClientArea();
    TimelinePainter painter = new TimelinePainter(event.gc, area);
    painter.drawGround();
    Timeline timeline = timeline();
    if (timeline != null && area.width > 0) {
      TimeSpan span = timeline.visible().span();
      Overview traffic = overview(span, area.width);
      if (traffic != null) {
        painter.drawTraffic(traffic, fullest(span, area.width));
        painter.drawSelection(span, timeline.head().selection());
        painter.drawMoment(span, timeline.head().moment());
      }
    }
    if (isFocusControl()) {
      painter.drawFocus();
    }
  }

  /** Counted anew only if something changed: while a capture plays, only the moment moves. */
  private @Nullable Overview overview(TimeSpan span, int width) {
    TrafficIndex traffic = capture == null ? null : capture.traffic();
    Overview known = overview;
    if (traffic == null) {
      overview = null;
    } else if (known == null || traffic != counted || traffic.packets() != packets || !known.span().equals(span)
        || known.pixels() != width) {
      packets = traffic.packets();
      counted = traffic;
      overview = traffic.overview(span, width);
    }
    return overview;
  }

  private @Nullable FullestRing fullest(TimeSpan span, int width) {
    OccupancyHistory history = capture == null ? null : capture.occupancy();
    FullestRing known = fullest;
    if (history == null) {
      fullest = null;
    } else if (known == null || history != recorded || !known.span().equals(span) || known.pixels() != width) {
      fullest = history.fullest(span, width);
    }
    recorded = history;
    return fullest;
  }
}
