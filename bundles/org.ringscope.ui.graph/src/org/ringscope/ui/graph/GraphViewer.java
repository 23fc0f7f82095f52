package org.ringscope.ui.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.DoubleClickEvent;
import org.eclipse.jface.viewers.IContentProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.OpenEvent;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.DisposeEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Widget;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.graph.drawing.GcDrawing;
import org.ringscope.ui.graph.drawing.GraphFonts;
import org.ringscope.ui.graph.layout.GraphLayout;
import org.ringscope.ui.graph.layout.LayoutJob;
import org.ringscope.ui.graph.layout.LayoutResult;
import org.ringscope.ui.graph.shown.GraphColors;
import org.ringscope.ui.graph.shown.Link;
import org.ringscope.ui.graph.shown.ShownConnection;
import org.ringscope.ui.graph.shown.ShownGraph;
import org.ringscope.ui.graph.shown.ShownNode;

/**
 * Shows nodes and connections. Takes an {@link IGraphContentProvider} and a JFace label provider, which may be an
 * {@link IGraphStyleProvider} and an {@link org.eclipse.jface.viewers.IToolTipProvider}, too.
 *
 * <p>A new layout is made in the background when nodes or connections come, go or are connected otherwise.
 * {@link #update(Object, String[])} and a {@link #refresh()} that finds the same structure change looks in place, and
 * so does another input with equal elements.
 *
 * <p>For those who implement it: everything that is to be drawn stands in {@link #graph()}; the {@code show…} methods
 * say what changed of it. Subclasses call {@link #hookControl} when their control is made.
 */
public abstract class GraphViewer extends StructuredViewer {
  /** The smallest scale that {@link #setZoom} takes. */
  protected static final double SMALLEST_ZOOM = 0.1;

  /** The largest scale that {@link #setZoom} takes. */
  protected static final double LARGEST_ZOOM = 4;

  private static final double ZOOM_A_NOTCH = 1.2;
  private static final int LINES_A_NOTCH = 3;

  private final ShownGraph graph = new ShownGraph();
  private final ListenerList<Runnable> layoutListeners = new ListenerList<>();
  private Supplier<GraphColors> colors = () -> GraphColors.of(getControl().getDisplay());
  private @Nullable GraphColors shownColors;
  private GraphLayout layout = GraphLayout.LAYERED_RIGHT;
  private @Nullable LayoutJob job;
  private @Nullable GraphFonts fonts;

  /** Nodes or connections came or went; those that are new have no place before {@link #showPlaces}. */
  protected abstract void showStructure();

  /** One element looks different now; its place is the same. */
  protected abstract void showLook(Object element);

  /** All may look different now. */
  protected abstract void showLooks();

  /**
   * Nodes stand elsewhere.
   *
   * @param laidOut whether by a layout, not by hand
   */
  protected abstract void showPlaces(boolean laidOut);

  /** Something else is selected. */
  protected abstract void showSelection();

  /** The scale; 1 is a point a point. */
  public abstract double getZoom();

  /** Zooms about the middle; what is beyond 0.1 to 4 is taken as the nearest of these. */
  public abstract void setZoom(double scale);

  /**
   * The scale after a turn of the wheel.
   *
   * @param lines as the wheel's event counts them
   */
  protected final double zoomAfter(int lines) {
    return getZoom() * Math.pow(ZOOM_A_NOTCH, (double) lines / LINES_A_NOTCH);
  }

  /** Shows the whole graph, at most at its own size; goes on doing so when the control is resized. */
  public abstract void zoomToFit();

  /** Where a part of the graph is on the control now. */
  protected abstract Rectangle toControl(Rectangle inGraph);

  /** Where a node is on the control now, perhaps out of sight; null if it isn't shown yet. */
  public final @Nullable Rectangle getControlBounds(Object node) {
    Rectangle bounds = getBounds(node);
    return bounds == null ? null : toControl(bounds);
  }

  /** Where a node stands, in points of the unzoomed graph; null if it isn't shown yet. */
  public final @Nullable Rectangle getBounds(Object node) {
    ShownNode shown = graph.node(node);
    return shown == null ? null : shown.bounds();
  }

  /** Moves a node's upper left corner, in points of the unzoomed graph, until the next layout. */
  public final void setLocation(Object node, int x, int y) {
    ShownNode shown = graph.node(node);
    if (shown != null) {
      graph.move(shown, x, y);
      showPlaces(false);
    }
  }

  /** What is shown, for those who draw it. */
  protected final ShownGraph graph() {
    return graph;
  }

  /** The fonts of labels. */
  protected final GraphFonts fonts() {
    return Objects.requireNonNull(fonts);
  }

  /** The colours of what has none of its own. They are asked for anew when the system's colours change. */
  public final void setColors(Supplier<GraphColors> next) {
    colors = next;
    adoptColors();
  }

  /** The colours now. */
  protected final GraphColors colors() {
    GraphColors now = shownColors;
    if (now == null) {
      now = colors.get();
      shownColors = now;
    }
    return now;
  }

  public final GraphLayout getGraphLayout() {
    return layout;
  }

  /** Lays out otherwise; nodes that were moved by hand lose their places. */
  public final void setGraphLayout(GraphLayout next) {
    if (layout != next) {
      layout = next;
      applyLayout();
    }
  }

  /** Lays out anew; returns at once. */
  public final void applyLayout() {
    stopLayout();
    Display display = getControl().getDisplay();
    LayoutJob[] own = new LayoutJob[1];
    own[0] = new LayoutJob(graph.layoutRequest(layout), result -> {
      if (!display.isDisposed()) {
        display.asyncExec(() -> finishLayout(own[0], result));
      }
    });
    job = own[0];
    own[0].schedule();
  }

  private void stopLayout() {
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  /** What was overtaken by another layout, or by the end of the control, is of no use. */
  private void finishLayout(LayoutJob finished, LayoutResult result) {
    if (job == finished && !getControl().isDisposed()) {
      job = null;
      graph.place(result);
      showPlaces(true);
      makeRoom();
      layoutListeners.forEach(Runnable::run);
    }
  }

  /** Whether a layout is being made. */
  public final boolean isLayoutRunning() {
    return job != null;
  }

  /** Calls a listener on the UI thread whenever a layout was made and shown. */
  public final void addLayoutListener(Runnable listener) {
    layoutListeners.add(listener);
  }

  public final void removeLayoutListener(Runnable listener) {
    layoutListeners.remove(listener);
  }

  /**
   * Writes the whole graph as a picture, in the background; a failure is told by the platform.
   *
   * @param file is SVG if its name ends so, else PNG; overwritten if it is there
   */
  public final void export(Path file) {
    new PictureJob(new GraphPicture(getControl(), graph, fonts(), colors()).draw(file), file).schedule();
  }

  /** The user selected elements. */
  protected void select(Collection<?> elements) {
    graph.select(elements);
    showSelection();
    ISelection selection = getSelection();
    updateSelection(selection);
    firePostSelectionChanged(new SelectionChangedEvent(this, selection));
  }

  /** The user wants to open what is selected. */
  protected final void open() {
    ISelection selection = getSelection();
    if (!selection.isEmpty()) {
      fireDoubleClick(new DoubleClickEvent(this, selection));
      fireOpen(new OpenEvent(this, selection));
    }
  }

  @Override
  protected void hookControl(Control control) {
    super.hookControl(control);
    fonts = new GraphFonts(control);
    followColors(control);
    control.addListener(SWT.KeyDown, new GraphKeys(this)::press);
  }

  private void followColors(Control control) {
    Display display = control.getDisplay();
    Listener changed = event -> adoptColors();
    display.addListener(SWT.Settings, changed);
    control.addListener(SWT.Dispose, event -> display.removeListener(SWT.Settings, changed));
  }

  private void adoptColors() {
    shownColors = null;
    readLooks();
    showLooks();
  }

  @Override
  protected void handleDispose(DisposeEvent event) {
    stopLayout();
    super.handleDispose(event);
  }

  @Override
  protected void assertContentProviderType(IContentProvider provider) {
    if (!(provider instanceof IGraphContentProvider)) {
      throw new IllegalArgumentException("A graph viewer takes an IGraphContentProvider, not " + provider);
    }
  }

  @Override
  protected void inputChanged(@Nullable Object input, @Nullable Object oldInput) {
    preservingSelection(this::readContent);
  }

  @Override
  protected void internalRefresh(@Nullable Object element) {
    if (element == null || Objects.equals(element, getRoot())) {
      readContent();
    } else {
      readLook(element);
    }
  }

  @Override
  public void update(Object element, String @Nullable [] properties) {
    readLook(element);
  }

  private void readContent() {
    List<Object> nodes = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    if (getRoot() != null && getContentProvider() instanceof IGraphContentProvider content) {
      nodes.addAll(Arrays.asList(getSortedChildren(getRoot())));
      for (Object connection : filter(content.getConnections(getRoot()))) {
        links.add(new Link(connection, content.getSource(connection), content.getDestination(connection)));
      }
    }
    boolean changed = graph.become(nodes, links);
    readLooks();
    if (changed) {
      showStructure();
      applyLayout();
    } else {
      showLooks();
      makeRoom();
    }
  }

  /** Texts grow as counts do, and nodes with them. */
  private void makeRoom() {
    if (job == null && graph.isCrowded()) {
      applyLayout();
    }
  }

  private void readLooks() {
    reading(looks -> {
      graph.nodes().forEach(looks::read);
      graph.connections().forEach(looks::read);
    });
  }

  private void readLook(Object element) {
    ShownNode node = graph.node(element);
    ShownConnection connection = graph.connection(element);
    reading(looks -> {
      if (node != null) {
        looks.read(node);
      }
      if (connection != null) {
        looks.read(connection);
      }
    });
    if (node != null || connection != null) {
      showLook(element);
      makeRoom();
    }
  }

  private void reading(Consumer<Looks> read) {
    GC gc = new GC(getControl());
    try {
      read.accept(new Looks(getLabelProvider(), colors(), new GcDrawing(gc, fonts())));
    } finally {
      gc.dispose();
    }
  }

  @Override
  protected List<Object> getSelectionFromWidget() {
    return graph.selected();
  }

  @Override
  @SuppressWarnings("rawtypes")
  protected void setSelectionToWidget(@Nullable List elements, boolean reveal) {
    List<?> wanted = elements == null ? List.of() : elements;
    graph.select(wanted);
    showSelection();
    if (reveal && !graph.selected().isEmpty()) {
      reveal(graph.selected().getFirst());
    }
  }

  // Elements have no widgets of their own: what JFace would do by them is done above.

  @Override
  protected @Nullable Widget doFindInputItem(Object element) {
    return null;
  }

  @Override
  protected @Nullable Widget doFindItem(Object element) {
    return null;
  }

  @Override
  protected void doUpdateItem(Widget item, Object element, boolean fullMap) {}
}
