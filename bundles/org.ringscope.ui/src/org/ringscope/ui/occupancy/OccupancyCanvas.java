package org.ringscope.ui.occupancy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.occupancy.OccupancyHistory;
import org.ringscope.view.occupancy.OccupancyLane;
import org.ringscope.view.timeline.TimeSpan;
import org.ringscope.view.timeline.Timeline;

/**
 * A lane a ring, all with the Timeline's time; where there is no room for all, they scroll. A click sets the moment,
 * one on a ring's name lists what it dropped, the wheel with Ctrl zooms.
 */
final class OccupancyCanvas extends Canvas {
  private static final int LINES_A_LANE = 2;
  private static final int LINES_A_NOTCH = 3;
  private static final String HELP = "Packets waiting in each receive ring over the time that the Timeline shows.";

  private final Consumer<OccupancyLane> drops;
  private @Nullable Timeline timeline;
  private @Nullable OccupancyHistory history;

  /** What was drawn last, from the first visible lane on. */
  private List<OccupancyLane> drawn = List.of();

  private @Nullable OccupancyHistory drawnOf;
  private int firstDrawn = -1;

  /** @param drops hears of which lane the packets dropped are to be listed */
  OccupancyCanvas(Composite parent, Consumer<OccupancyLane> drops) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.V_SCROLL);
    this.drops = drops;
    addPaintListener(this::paint);
    addListener(SWT.MouseDown, this::press);
    addListener(SWT.MouseMove, this::explain);
    addListener(SWT.MouseVerticalWheel, this::turnWheel);
    addListener(SWT.Resize, event -> adjustScrollBar());
    getVerticalBar().addListener(SWT.Selection, event -> redraw());
    // Without a key listener a canvas is passed over when the focus moves on.
    addListener(SWT.KeyDown, event -> {});
    addListener(SWT.FocusIn, event -> redraw());
    addListener(SWT.FocusOut, event -> redraw());
    addListener(SWT.Traverse, event -> event.doit = true);
    new OccupancyVoice(this, HELP);
  }

  /** Shows rings over the span that a Timeline shows, or nothing. */
  void show(@Nullable Timeline next, @Nullable OccupancyHistory rings) {
    timeline = next;
    if (history != rings) {
      history = rings;
      adjustScrollBar();
    }
    redraw();
  }

  /** The lanes drawn last. */
  List<OccupancyLane> drawn() {
    return drawn;
  }

  private int lanes() {
    return history == null ? 0 : history.busyRings().size();
  }

  private int lineHeight() {
    GC gc = new GC(this);
    int height = gc.getFontMetrics().getHeight();
    gc.dispose();
    return height;
  }

  /** As many lanes as have room. */
  private int room() {
    int line = lineHeight();
    return Math.max(1, (getClientArea().height - OccupancyPainter.axisHeight(line)) / (LINES_A_LANE * line));
  }

  private void adjustScrollBar() {
    ScrollBar bar = getVerticalBar();
    int shown = Math.min(room(), Math.max(1, lanes()));
    bar.setValues(bar.getSelection(), 0, Math.max(1, lanes()), shown, 1, shown);
    bar.setVisible(lanes() > shown);
  }

  private void paint(PaintEvent event) {
    Rectangle area = getClientArea();
    OccupancyPainter painter = new OccupancyPainter(event.gc, area);
    painter.drawGround();
    if (timeline != null && history != null && painter.pixels() > 0) {
      update(timeline.visible().span(), painter.pixels(), history);
      painter.draw(drawn, history, timeline.visible().span());
      painter.drawMoment(timeline.visible().span(), timeline.head().moment());
    }
    if (isFocusControl()) {
      painter.drawFocus();
    }
  }

  /** Summed up anew only if something changed: while a capture plays, only the moment moves. */
  private void update(TimeSpan span, int pixels, OccupancyHistory rings) {
    int first = getVerticalBar().getSelection();
    int count = Math.min(room(), lanes() - first);
    boolean same = drawnOf == rings && firstDrawn == first && drawn.size() == count && !drawn.isEmpty()
        && drawn.getFirst().span().equals(span) && drawn.getFirst().pixels() == pixels;
    if (!same) {
      List<OccupancyLane> lanes = new ArrayList<>();
      for (int ring : rings.busyRings().subList(first, first + count)) {
        lanes.add(rings.lane(ring, span, pixels));
      }
      drawn = lanes;
      drawnOf = rings;
      firstDrawn = first;
    }
  }

  private void press(Event event) {
    setFocus();
    if (timeline == null || event.button != 1) {
      return;
    }
    OccupancyLane lane = laneAt(event.y);
    if (event.x < OccupancyPainter.gutter(this) && lane != null && lane.drops() > 0) {
      drops.accept(lane);
    } else {
      timeline.head().moveTo(timeAt(timeline, event.x));
    }
  }

  private long timeAt(Timeline shown, int x) {
    int pixels = Math.max(1, pixels());
    return shown.visible().span().boundary(Math.clamp(x - OccupancyPainter.gutter(this), 0, pixels), pixels);
  }

  private int pixels() {
    return getClientArea().width - OccupancyPainter.gutter(this);
  }

  private @Nullable OccupancyLane laneAt(int y) {
    int laneHeight = OccupancyPainter.laneHeight(getClientArea(), lineHeight(), drawn.size());
    int lane = y / Math.max(1, laneHeight);
    return lane < drawn.size() ? drawn.get(lane) : null;
  }

  private void explain(Event event) {
    OccupancyLane ring = laneAt(event.y);
    int pixel = event.x - OccupancyPainter.gutter(this);
    String text = null;
    if (history != null && ring != null) {
      boolean inPlot = pixel >= 0 && pixel < ring.pixels();
      text = inPlot ? ring.pixel(pixel, history.ringSize()) : ring.name() + ": " + ring.summary();
    }
    if (text == null || !text.equals(getToolTipText())) {
      setToolTipText(text);
    }
  }

  private void turnWheel(Event event) {
    if (timeline != null && (event.stateMask & SWT.MOD1) != 0) {
      timeline.zoom((double) event.count / LINES_A_NOTCH, timeAt(timeline, event.x));
      event.doit = false;
    }
  }
}
