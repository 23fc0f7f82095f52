package org.ringscope.ui.why;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.ContextMenu;
import org.ringscope.ui.PlacedLayout;
import org.ringscope.ui.TextCopy;
import org.ringscope.ui.rings.RingSquares;
import org.ringscope.view.why.Step;
import org.ringscope.view.why.WhyRing;

/** The result, and the steps to it as a tree. */
final class WhyPane extends Composite {
  private static final String STEP_SAMPLE = "destination address ▸ ";
  private static final String VALUE_SAMPLE = "tcp4 192.168.100.100:50000 > 192.168.100.100:50000";
  private static final String WHY_SAMPLE = "bytes 10 to 11: 10 bits set, which add 0x00000000, and somewhat more of it";

  private final Label square;
  private final Label result;
  private final Tree tree;
  private final RingSquares squares;
  private @Nullable WhyRing shown;

  WhyPane(Composite parent) {
    super(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    Composite line = new Composite(this, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 2).spacing(0, 0).applyTo(line);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
    square = new Label(line, SWT.NONE);
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(RingSquares.WIDTH, SWT.DEFAULT)
        .applyTo(square);
    result = new Label(line, SWT.NONE);
    result.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(result);
    squares = new RingSquares(this);
    tree = new Tree(this, SWT.SINGLE | SWT.FULL_SELECTION);
    tree.setHeaderVisible(true);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
    GC gc = new GC(tree);
    addColumn("Step", gc.textExtent(STEP_SAMPLE).x);
    addColumn("Value", gc.textExtent(VALUE_SAMPLE).x);
    addColumn("Why", gc.textExtent(WHY_SAMPLE).x);
    gc.dispose();
    ContextMenu.on(tree, menu -> {
      menu.add(ContextMenu.entry("Copy Step", this::copyStep));
      menu.add(ContextMenu.entry("Copy All as Text", this::copyAll));
    });
  }

  private void addColumn(String title, int width) {
    TreeColumn column = new TreeColumn(tree, SWT.LEFT);
    column.setText(title);
    column.setWidth(width);
  }

  void show(WhyRing why) {
    if (why.equals(shown)) {
      return;
    }
    shown = why;
    square.setImage(why.ring() < 0 ? null : squares.image(why.ring()));
    result.setText(why.result());
    tree.setRedraw(false);
    tree.removeAll();
    for (Step step : why.steps()) {
      TreeItem item = new TreeItem(tree, SWT.NONE);
      fill(item, step);
      addParts(item, step.steps());
    }
    tree.setRedraw(true);
    PlacedLayout.layOut(this);
  }

  private static void addParts(TreeItem parent, List<Step> parts) {
    for (Step part : parts) {
      fill(new TreeItem(parent, SWT.NONE), part);
    }
    parent.setExpanded(true);
  }

  private static void fill(TreeItem item, Step step) {
    item.setText(new String[] {step.name(), step.value(), step.why()});
  }

  private void copyStep() {
    if (tree.getSelectionCount() > 0) {
      TreeItem item = tree.getSelection()[0];
      TextCopy.copy(getDisplay(), String.join("\t", item.getText(0), item.getText(1), item.getText(2)).strip());
    }
  }

  /** Copies the result and all steps. */
  void copyAll() {
    if (shown != null) {
      TextCopy.copy(getDisplay(), shown.text());
    }
  }

  @Override
  public boolean setFocus() {
    return tree.setFocus();
  }
}
