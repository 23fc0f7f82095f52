package org.ringscope.ui.placement;

import java.nio.file.Path;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.session.Scenario;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.CopyKey;
import org.ringscope.ui.HintStack;
import org.ringscope.ui.OnScreen;
import org.ringscope.ui.ScreenRefresh;
import org.ringscope.ui.SelectionFollower;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.placement.PlacementHint;
import org.ringscope.view.placement.PlacementSettings;
import org.ringscope.view.placement.PlacementWish;
import org.ringscope.view.placement.StreamChoice;
import org.ringscope.view.timeline.PlayHead;

/** Where the payload of a TCP stream of the capture in front went when an application posted buffers for it. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class PlacementView extends ViewPart {
  public static final String ID = "org.ringscope.ui.placementView";

  private HintStack stack;
  private PlacementPane pane;
  private PlacementActions actions;
  private PlacementReader reader;
  private SelectionFollower selection;
  private Runnable momentListener;
  private @Nullable CaptureReplay capture;
  private @Nullable PlacementWish asked;
  private @Nullable StreamChoice chosen;

  @Override
  public void createPartControl(Composite parent) {
    stack = new HintStack(parent);
    Composite body = stack.body();
    pane = new PlacementPane(body, this::choose, settings -> refresh(), this::selectPacket);
    actions = new PlacementActions(this, pane);
    IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
    actions.toolBar().forEach(tools::add);
    actions.all().forEach(getViewSite().getActionBars().getMenuManager()::add);
    reader = new PlacementReader(OnScreen.of(body, this::show), new Percent(body)::set);
    selection = new SelectionFollower(body, this::followPacket);
    momentListener = new ScreenRefresh(body, this::followMoment)::soon;
    body.addDisposeListener(event -> {
      leave();
      reader.forget();
    });
    actions.addMenu(pane.map());
    actions.addMenu(pane.graph());
    actions.addMenu(pane.table());
    CopyKey.handle(getSite(), this::copy);
    new CaptureFollower(getSite().getPage(), body, this::turn, this::refresh);
    refresh();
  }

  private void copy() {
    if (pane.isTableShown()) {
      pane.copyTable();
    } else {
      pane.copySelection();
    }
  }

  /** How much was read, told by any thread. */
  private final class Percent {
    private final ScreenRefresh refresh;
    private volatile int percent;

    Percent(Composite body) {
      refresh = new ScreenRefresh(body, () -> {
        if (asked != null && pane.shown().isEmpty()) {
          stack.showHint(PlacementHint.placing(percent));
        }
      });
    }

    void set(int next) {
      if (next != percent) {
        percent = next;
        refresh.soon();
      }
    }
  }

  private void turn(@Nullable CaptureReplay next) {
    leave();
    selection.turn(next);
    capture = next;
    if (next != null) {
      next.timeline().head().addListener(momentListener);
    }
    refresh();
  }

  private void leave() {
    if (capture != null) {
      capture.timeline().head().removeListener(momentListener);
    }
    capture = null;
    asked = null;
    chosen = null;
    pane.shown().clear();
    reader.forget();
  }

  @Nullable CaptureReplay capture() {
    return capture;
  }

  private void choose(StreamChoice choice) {
    chosen = choice;
    refresh();
  }

  private void refresh() {
    String hint = PlacementHint.of(capture);
    if (hint != null) {
      asked = null;
      pane.shown().clear();
      reader.forget();
      stack.showHint(hint);
      return;
    }
    ReplayReport report = capture.report();
    Scenario scenario = capture.shownScenario();
    long packet = actions.followsPacket() ? capture.selectedPacket().number() : 0;
    PlacementWish wish = new PlacementWish(capture, report, scenario, pane.settings(), chosen, packet);
    if (!wish.isSame(asked)) {
      if (asked == null) {
        stack.showHint(PlacementHint.placing(0));
      }
      asked = wish;
      reader.want(wish);
    }
  }

  private void show(PlacementReader.Found found) {
    if (!found.wish().isSame(asked)) {
      return;
    }
    if (found.placed() == null) {
      if (!found.fault().isEmpty()) {
        stack.showHint(found.fault());
      }
    } else if (found.placed().stream() == null) {
      pane.shown().clear();
      stack.showHint(PlacementHint.noStream());
    } else {
      pane.show(found.placed());
      stack.show(pane);
      pane.layout();
      followMoment();
      markPacket();
    }
  }

  /** A packet was selected, here or elsewhere, or whether that decides about the stream. */
  void followPacket() {
    if (capture == null || pane.shown().isEmpty()) {
      return;
    }
    boolean playing = capture.timeline().head().isPlaying();
    if (actions.followsPacket() && !playing) {
      chosen = null;
      refresh();
    }
    if (!playing) {
      markPacket();
    }
  }

  /** Selects the segment of the selected packet, if it is one of those shown. */
  private void markPacket() {
    int segment = pane.shown().stream().segmentOfPacket(capture.selectedPacket().number());
    Marked selected = pane.shown().selected();
    if (segment >= 0 && (selected == null || selected.segment() != segment)) {
      pane.selectSegment(segment);
    }
  }

  /** The Timeline's moment is another one, or whether only what came until then is shown. */
  void followMoment() {
    if (capture == null || pane.shown().isEmpty()) {
      return;
    }
    PlayHead head = capture.timeline().head();
    if (head.isPlaying()) {
      actions.showMoment(true);
    }
    pane.shown().follow(head.moment(), !actions.showsMoment());
  }

  /** Writes map and graph as they are on screen to a file: SVG if its name ends so, else PNG. */
  public void export(Path file) {
    if (capture != null && !pane.shown().isEmpty()) {
      PictureExport.write(pane, capture, file);
    }
  }

  /** Tries other settings on the stream that is shown, and places by those that were taken. */
  public void askWhatIf() {
    if (capture != null && !pane.shown().isEmpty()) {
      WhatIfPlacedDialog dialog =
          new WhatIfPlacedDialog(getSite().getShell(), pane.shown().capture(), capture.shownScenario());
      PlacementSettings taken = dialog.open() == Window.OK ? dialog.taken() : null;
      if (taken != null) {
        pane.take(taken);
      }
    }
  }

  /** Shows all of the stream, whatever the Timeline's moment. */
  public void showWhole() {
    actions.showMoment(false);
    followMoment();
  }

  /** Shows only what has come until the Timeline's moment. */
  public void showMoment() {
    actions.showMoment(true);
    followMoment();
  }

  private void selectPacket(int segment) {
    capture.selectedPacket().select(pane.shown().record().packet(segment));
  }

  @Override
  public void setFocus() {
    stack.focus(pane);
  }
}
