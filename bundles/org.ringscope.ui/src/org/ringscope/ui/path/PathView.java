package org.ringscope.ui.path;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.CopyKey;
import org.ringscope.ui.HintStack;
import org.ringscope.ui.OnScreen;
import org.ringscope.ui.SelectionFollower;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.path.TracedPacket;

/** The whole way of the selected packet: stage by stage what came in, what was decided and why, to the verdict. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class PathView extends ViewPart {
  public static final String ID = "org.ringscope.ui.pathView";

  private static final String NO_CAPTURE =
      "Open a capture (File > Open Capture…) and select one of its packets to see what became of it, step by step.";

  private static final String NO_PACKET = "Select a packet in the list to see what became of it, step by step.";

  private HintStack stack;
  private PathPane pane;
  private PathReader<TracedPacket> reader;
  private PlacementReader placement;
  private SelectionFollower selection;
  private @Nullable CaptureReplay capture;
  private PathReader.@Nullable Wish asked;

  @Override
  public void createPartControl(Composite parent) {
    stack = new HintStack(parent);
    Composite body = stack.body();
    pane = new PathPane(body);
    reader = new PathReader<>("Following a packet", TracedPacket::of, OnScreen.of(body, this::showWay));
    placement = new PlacementReader(OnScreen.of(body, this::show));
    selection = new SelectionFollower(body, this::refresh);
    body.addDisposeListener(event -> wantNothing());
    IMenuManager menu = getViewSite().getActionBars().getMenuManager();
    PathActions.all(pane).forEach(menu::add);
    CopyKey.handle(getSite(), pane::copyAll);
    new CaptureFollower(getSite().getPage(), body, this::turn, this::refresh);
    refresh();
  }

  private void turn(@Nullable CaptureReplay next) {
    selection.turn(next);
    capture = next;
    asked = null;
    refresh();
  }

  private void refresh() {
    ReplayReport report = capture == null ? null : capture.report();
    long number = capture == null ? 0 : capture.selectedPacket().number();
    if (report == null || number == 0) {
      asked = null;
      wantNothing();
      stack.showHint(hint());
      return;
    }
    PathReader.Wish wish = new PathReader.Wish(capture, report, number);
    if (!wish.isSame(asked)) {
      asked = wish;
      reader.want(wish);
    }
  }

  private void wantNothing() {
    reader.wantNothing();
    placement.wantNothing();
  }

  private String hint() {
    if (capture == null) {
      return NO_CAPTURE;
    }
    // Why a packet had to wait is known when all are through.
    return capture.report() == null
        ? capture.snapshot().status() + ". A packet's way shows when the replay is through."
        : NO_PACKET;
  }

  private void showWay(PathReader.Found<TracedPacket> found) {
    show(found);
    if (found.wish().isSame(asked) && found.answer() != null) {
      placement.want(found);
    }
  }

  private void show(PathReader.Found<TracedPacket> found) {
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

  @Override
  public void setFocus() {
    stack.focus(pane);
  }
}
