package org.ringscope.ui.timeline;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.timeline.PlayHead;
import org.ringscope.view.timeline.TimeSpan;
import org.ringscope.view.timeline.Timeline;
import org.ringscope.view.timeline.TimelineText;
import org.ringscope.view.timeline.Traffic;
import org.ringscope.view.timeline.TrafficIndex;

/** Traffic of the capture in front over time, and the moment that all views show. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class TimelineView extends ViewPart {
  public static final String ID = "org.ringscope.ui.timelineView";

  /** In which keys move the moment that elsewhere do something else. */
  private static final String CONTEXT = "org.ringscope.ui.timelineContext";

  private static final String HINT = "Open a capture (File > Open Capture…) to see its traffic over time.";
  private static final int MILLIS_A_TICK = 33;

  private final Runnable headListener = this::refresh;
  private final Runnable redraw = this::redraw;
  private final Runnable ticker = this::tick;
  private Label line;
  private TimelineCanvas canvas;
  private TimelineVoice voice;
  private SpeedMenu speeds;
  private @Nullable CaptureReplay capture;
  private boolean ticking;

  @Override
  public void createPartControl(Composite parent) {
    Composite body = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
    line = new Label(body, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).applyTo(line);
    canvas = new TimelineCanvas(body);
    GridDataFactory.fillDefaults().grab(true, true).indent(0, 2).applyTo(canvas);
    voice = new TimelineVoice(canvas);
    speeds = new SpeedMenu(() -> capture == null ? null : capture.timeline().head());
    getViewSite().getActionBars().getToolBarManager().add(speeds);
    getSite().getService(IContextService.class).activateContext(CONTEXT);
    body.addDisposeListener(event -> turn(null));
    new CaptureFollower(getSite().getPage(), body, this::turn, this::refresh);
    refresh();
  }

  /** Turns to the capture of another editor, or to none. */
  private void turn(@Nullable CaptureReplay next) {
    if (capture != null) {
      PlayHead head = capture.timeline().head();
      head.removeListener(headListener);
      capture.timeline().visible().removeListener(redraw);
      if (head.isPlaying()) {
        head.pause();
      }
    }
    capture = next;
    if (next != null) {
      next.timeline().head().addListener(headListener);
      next.timeline().visible().addListener(redraw);
    }
    if (!canvas.isDisposed()) {
      canvas.setCapture(next);
      refresh();
    }
  }

  /** Does something to the Timeline of the capture in front. */
  void apply(TimelineAction action) {
    if (capture != null) {
      action.apply(capture.timeline());
      refresh();
    }
  }

  /** Other views zoom, too. */
  private void redraw() {
    if (!canvas.isDisposed()) {
      canvas.redraw();
    }
  }

  private void refresh() {
    String text = capture == null ? HINT : describe(capture);
    if (!line.getText().equals(text)) {
      line.setText(text);
    }
    voice.say(text);
    canvas.refresh();
    speeds.show();
    if (capture != null && capture.timeline().head().isPlaying() && !ticking) {
      ticking = true;
      canvas.getDisplay().timerExec(MILLIS_A_TICK, ticker);
    }
  }

  private static String describe(CaptureReplay capture) {
    Timeline timeline = capture.timeline();
    TimeSpan selection = timeline.head().selection();
    TrafficIndex traffic = capture.traffic();
    Traffic selected = selection == null || traffic == null ? Traffic.NONE : traffic.traffic(selection);
    String moment = TimelineText.moment(timeline.head(), timeline.times());
    return selection == null ? moment : moment + " · " + TimelineText.selection(selection, selected);
  }

  private void tick() {
    ticking = false;
    if (capture != null && !canvas.isDisposed()) {
      // Telling the listeners, it comes back to refresh, which orders the next tick.
      capture.timeline().head().tick();
    }
  }

  @Override
  public void setFocus() {
    canvas.setFocus();
  }
}
