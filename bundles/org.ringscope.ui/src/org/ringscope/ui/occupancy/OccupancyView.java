package org.ringscope.ui.occupancy;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.HintStack;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.occupancy.OccupancyHint;
import org.ringscope.view.occupancy.OccupancyHistory;
import org.ringscope.view.occupancy.OccupancyLane;
import org.ringscope.view.path.PathFilter;
import org.ringscope.view.timeline.TrafficIndex;

/** How full the receive rings of the capture in front were over time, and when they dropped packets. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class OccupancyView extends ViewPart {
  public static final String ID = "org.ringscope.ui.occupancyView";

  private final Runnable timelineListener = this::refresh;
  private HintStack stack;
  private OccupancyCanvas canvas;
  private @Nullable CaptureReplay capture;

  @Override
  public void createPartControl(Composite parent) {
    stack = new HintStack(parent);
    canvas = new OccupancyCanvas(stack.body(), this::listDrops);
    stack.body().addDisposeListener(event -> leave());
    new CaptureFollower(getSite().getPage(), stack.body(), this::turn, this::refresh);
    refresh();
  }

  /** Turns to the capture of another editor, or to none. */
  private void turn(@Nullable CaptureReplay next) {
    leave();
    capture = next;
    if (next != null) {
      next.timeline().head().addListener(timelineListener);
      next.timeline().visible().addListener(timelineListener);
    }
    refresh();
  }

  private void leave() {
    if (capture != null) {
      capture.timeline().head().removeListener(timelineListener);
      capture.timeline().visible().removeListener(timelineListener);
    }
    capture = null;
  }

  private void listDrops(OccupancyLane lane) {
    TrafficIndex traffic = capture.traffic();
    if (traffic != null) {
      capture.requestFilter(PathFilter.drops(lane, traffic));
    }
  }

  private void refresh() {
    OccupancyHistory history = capture == null ? null : capture.occupancy();
    String hint = OccupancyHint.of(capture, history);
    if (hint != null) {
      canvas.show(null, null);
      stack.showHint(hint);
    } else {
      canvas.show(capture.timeline(), history);
      stack.show(canvas);
    }
  }

  @Override
  public void setFocus() {
    stack.focus(canvas);
  }
}
