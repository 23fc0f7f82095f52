package org.ringscope.ui.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.ringscope.ui.graph.GraphViewer;
import org.ringscope.ui.graph.GraphViewers;

/** A graph viewer in a window of its own, as its user sees and points at it. */
final class GraphWindow implements AutoCloseable {
  final GraphViewer viewer;
  private final Shell shell = new Shell(Display.getCurrent());
  private int layouts;

  /** @param id of the viewer */
  GraphWindow(String id, TestGraph graph) {
    shell.setLayout(new FillLayout());
    shell.setSize(1200, 700);
    viewer = GraphViewers.create(id, shell, SWT.NONE);
    viewer.addLayoutListener(() -> layouts++);
    viewer.setContentProvider(new TestGraph.Content());
    viewer.setLabelProvider(graph.new Labels());
    shell.open();
    shell.forceActive();
    viewer.setInput(graph);
  }

  /** How many layouts were made. */
  int layouts() {
    return layouts;
  }

  void waitForLayout() {
    int before = layouts;
    Eventually.is(() -> layouts > before, () -> "another layout than " + before);
    paint();
  }

  /** Until the screen shows what the viewer knows. */
  void paint() {
    Window.paint(viewer.getControl());
  }

  /** Where a node is on the control. */
  Rectangle place(Object node) {
    Rectangle place = viewer.getControlBounds(node);
    if (place == null) {
      throw new AssertionError(node + " is not shown");
    }
    return place;
  }

  Rectangle room() {
    Rectangle area = shell.getClientArea();
    return new Rectangle(0, 0, area.width, area.height);
  }

  /** What the screen shows of a node. */
  ImageData picture(Object node) {
    return picture(place(node));
  }

  /** What the screen shows of a part of the control. */
  ImageData picture(Rectangle part) {
    paint();
    Image image = new Image(shell.getDisplay(), part.width, part.height);
    GC gc = new GC(viewer.getControl());
    gc.copyArea(image, part.x, part.y);
    gc.dispose();
    ImageData data = image.getImageData();
    image.dispose();
    return data;
  }

  void click(Object node, int count) {
    Rectangle place = place(node);
    click(place.x + place.width / 2, place.y + place.height / 2, count);
  }

  void click(int x, int y, int count) {
    point(SWT.MouseDown, x, y, count);
    if (count == 2) {
      point(SWT.MouseDoubleClick, x, y, count);
    }
    point(SWT.MouseUp, x, y, count);
  }

  void drag(Object node, int byX, int byY) {
    Rectangle place = place(node);
    int x = place.x + place.width / 2;
    int y = place.y + place.height / 2;
    point(SWT.MouseDown, x, y, 1);
    point(SWT.MouseMove, x + byX / 2, y + byY / 2, 0);
    point(SWT.MouseMove, x + byX, y + byY, 0);
    point(SWT.MouseUp, x + byX, y + byY, 1);
  }

  private void point(int type, int x, int y, int count) {
    Event event = new Event();
    event.button = type == SWT.MouseMove ? 0 : 1;
    event.stateMask = type == SWT.MouseDown ? 0 : SWT.BUTTON1;
    event.count = count;
    event.x = x;
    event.y = y;
    viewer.getControl().notifyListeners(type, event);
  }

  void turnWheel(int lines, int held) {
    Control control = viewer.getControl();
    Event event = new Event();
    event.count = lines;
    event.stateMask = held;
    event.x = room().width / 2;
    event.y = room().height / 2;
    control.notifyListeners(SWT.MouseVerticalWheel, event);
  }

  @Override
  public void close() {
    shell.dispose();
  }
}
