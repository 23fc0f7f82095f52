package org.ringscope.ui.pipeline;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.ContextMenu;
import org.ringscope.ui.HintStack;
import org.ringscope.ui.OnScreen;
import org.ringscope.ui.Palette;
import org.ringscope.ui.SelectionFollower;
import org.ringscope.ui.graph.GraphActions;
import org.ringscope.ui.graph.GraphViewer;
import org.ringscope.ui.graph.GraphViewers;
import org.ringscope.ui.graph.shown.GraphColors;
import org.ringscope.ui.mirror.MirrorOffer;
import org.ringscope.ui.mirror.MirrorWish;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.mirror.MirrorSubject;
import org.ringscope.view.pipeline.NodeSubject;
import org.ringscope.view.pipeline.PacketRoute;
import org.ringscope.view.pipeline.Pipeline;
import org.ringscope.view.pipeline.PipelineWatch;

/** The replay of the capture in front as a graph: stages, rings, virtual NICs and drops, and what went where. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class PipelineView extends ViewPart {
  public static final String ID = "org.ringscope.ui.pipelineView";

  private static final String HINT = "Open a capture (File > Open Capture…) to see which way its packets take through"
      + " the card: stages, rings, and where some are dropped.";

  private static final String NO_PACKETS =
      "No packet of this capture came to the card; its editor says why.\n\nTo open another one: File > Open Capture…";

  private HintStack stack;
  private GraphViewer viewer;
  private PipelineLabels labels;
  private RouteReader routes;
  private SelectionFollower selection;
  private @Nullable CaptureReplay capture;
  private @Nullable PipelineWatch watch;
  private @Nullable Pipeline shown;
  private RouteReader.@Nullable Wish asked;
  private boolean refreshing;

  @Override
  public void createPartControl(Composite parent) {
    stack = new HintStack(parent);
    labels = new PipelineLabels(parent.getDisplay());
    viewer = GraphViewers.create(stack.body(), SWT.NONE);
    viewer.setContentProvider(new PipelineContent());
    viewer.setLabelProvider(labels);
    viewer.setColors(() -> {
      Palette palette = Palette.of(parent.getDisplay());
      // A way has to stand out from the colours of all rings.
      return GraphColors.of(palette.background(), palette.foreground(), palette.accent(), palette.foreground());
    });
    viewer.addSelectionChangedListener(this::filter);
    GraphActions actions = new GraphActions(viewer);
    ContextMenu.on(viewer.getControl(), menu -> {
      offerMirror(menu);
      actions.fill(menu);
    });
    routes = new RouteReader(OnScreen.of(stack.body(), this::highlight));
    selection = new SelectionFollower(stack.body(), this::askForRoute);
    stack.body().addDisposeListener(event -> routes.wantNothing());
    new CaptureFollower(getSite().getPage(), stack.body(), this::turn, this::refresh);
    refresh();
  }

  /** A drag moves a node, so what it stands for is mirrored from here. */
  private void offerMirror(IMenuManager menu) {
    MirrorSubject subject = NodeSubject.of(viewer.getStructuredSelection().getFirstElement());
    if (subject != null && capture != null) {
      String text = "Mirror " + subject.kind().title() + " " + subject.value() + "…";
      menu.add(MirrorOffer.action(text, MirrorWish.of(capture, subject)));
      menu.add(new Separator());
    }
  }

  private void turn(@Nullable CaptureReplay next) {
    selection.turn(next);
    capture = next;
    asked = null;
    watch = next == null ? null : new PipelineWatch(next);
    shown = null;
    refresh();
  }

  private void refresh() {
    Pipeline now = watch == null ? null : watch.look();
    if (now == null) {
      shown = null;
      // Another capture's nodes are equal to these: it shall not find them placed and selected.
      setInput(null);
      stack.showHint(hint());
    } else if (!now.equals(shown)) {
      show(now);
    }
    askForRoute();
  }

  private String hint() {
    if (capture == null) {
      return HINT;
    }
    return capture.isOver() ? NO_PACKETS : capture.snapshot().status() + ". The graph shows with its first packets.";
  }

  private void show(Pipeline now) {
    shown = now;
    labels.show(now);
    setInput(now);
    stack.show(viewer.getControl());
  }

  /** What stays selected, or no longer is, is no wish of the user's to filter. */
  private void setInput(@Nullable Pipeline next) {
    refreshing = true;
    viewer.setInput(next);
    refreshing = false;
  }

  private void filter(SelectionChangedEvent event) {
    Object element = ((IStructuredSelection) event.getSelection()).getFirstElement();
    if (refreshing || element == null || shown == null || capture == null) {
      return;
    }
    String filter = shown.filter(element);
    if (filter != null) {
      capture.requestFilter(filter);
    }
  }

  private void askForRoute() {
    long number = capture == null ? 0 : capture.selectedPacket().number();
    if (shown == null || number == 0) {
      asked = null;
      routes.wantNothing();
      mark(PacketRoute.NONE);
      return;
    }
    RouteReader.Wish wish = new RouteReader.Wish(capture, shown, number);
    if (!wish.equals(asked)) {
      asked = wish;
      routes.want(wish);
    }
  }

  private void highlight(RouteReader.Found found) {
    if (found.wish().equals(asked)) {
      mark(found.route());
    }
  }

  private void mark(PacketRoute route) {
    if (labels.highlight(route)) {
      viewer.refresh();
    }
  }

  /** Also the viewer, for who wants to see what it shows. */
  @Override
  public <T> T getAdapter(Class<T> kind) {
    return kind.isInstance(viewer) ? kind.cast(viewer) : super.getAdapter(kind);
  }

  @Override
  public void setFocus() {
    stack.focus(viewer.getControl());
  }
}
