package org.ringscope.ui.path;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.ContextMenu;
import org.ringscope.ui.CopyKey;
import org.ringscope.ui.HintStack;
import org.ringscope.ui.OnScreen;
import org.ringscope.ui.StatusMessage;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.path.PathRow;
import org.ringscope.view.path.PathsTable;

/** All packets of the capture in front, grouped by the way they took. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class PathsView extends ViewPart {
  public static final String ID = "org.ringscope.ui.pathsView";

  private static final String HINT =
      "Open a capture (File > Open Capture…) to see which ways its packets took through card and host, and how many.";

  private HintStack stack;
  private PathsPane pane;
  private PathReader<PathsTable> reader;
  private CaptureFollower follower;
  private PathReader.@Nullable Wish asked;

  @Override
  public void createPartControl(Composite parent) {
    stack = new HintStack(parent);
    Composite body = stack.body();
    pane = new PathsPane(body, row -> capture().selectedPacket().select(row.first()), this::open);
    reader = new PathReader<>(
        "Grouping packets by path", (capture, number) -> PathsTable.of(capture), OnScreen.of(body, this::show));
    body.addDisposeListener(event -> reader.wantNothing());
    PathsActions actions = new PathsActions(this, pane);
    ContextMenu.on(pane.table(), actions::fill);
    getViewSite().getActionBars().getToolBarManager().add(actions.exportGraph());
    CopyKey.handle(getSite(), actions::copyText);
    follower = new CaptureFollower(getSite().getPage(), body, capture -> refresh(), this::refresh);
    refresh();
  }

  @Nullable CaptureReplay capture() {
    return follower.capture();
  }

  private void refresh() {
    // While the follower is made, it already tells of the capture in front.
    CaptureReplay capture = follower == null ? null : follower.capture();
    ReplayReport report = capture == null ? null : capture.report();
    if (report == null) {
      asked = null;
      reader.wantNothing();
      stack.showHint(capture == null
          ? HINT
          : capture.snapshot().status() + ". The paths show when the replay is through.");
      return;
    }
    PathReader.Wish wish = new PathReader.Wish(capture, report, 0);
    if (!wish.isSame(asked)) {
      asked = wish;
      reader.want(wish);
    }
  }

  private void show(PathReader.Found<PathsTable> found) {
    if (!found.wish().isSame(asked)) {
      return;
    }
    if (found.answer() != null) {
      pane.show(found.answer());
      stack.show(pane);
    } else if (!found.fault().isEmpty()) {
      stack.showHint(found.fault());
    }
  }

  /** Has the packets of a path listed. */
  void open(PathRow row) {
    if (row.filter() == null) {
      StatusMessage.show("No filter tells the packets of this path from others; its first packet is selected.");
    } else {
      capture().requestFilter(row.filter());
    }
  }

  @Override
  public void setFocus() {
    stack.focus(pane);
  }
}
