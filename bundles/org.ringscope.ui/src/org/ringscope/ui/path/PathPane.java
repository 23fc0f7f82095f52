package org.ringscope.ui.path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.ContextMenu;
import org.ringscope.ui.Palette;
import org.ringscope.ui.PaletteChange;
import org.ringscope.ui.PlacedLayout;
import org.ringscope.ui.TextCopy;
import org.ringscope.view.path.PathNode;
import org.ringscope.view.path.TracedPacket;

/** How a packet's way ended, and the way as a tree. */
final class PathPane extends Composite {
  private final Label sign;
  private final Label result;
  private final PathTree tree;
  private @Nullable TracedPacket shown;

  PathPane(Composite parent) {
    super(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    Composite line = new Composite(this, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 3).spacing(4, 0).applyTo(line);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
    sign = new Label(line, SWT.NONE);
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(sign);
    result = new Label(line, SWT.NONE);
    result.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(result);
    PaletteChange.follow(result, this::colourResult);
    tree = new PathTree(this);
    ContextMenu.on(tree.control(), menu -> PathActions.all(this).forEach(menu::add));
  }

  PathTree tree() {
    return tree;
  }

  void show(TracedPacket traced) {
    if (traced.equals(shown)) {
      return;
    }
    shown = traced;
    sign.setImage(tree.labels().image(traced.end()));
    result.setText(traced.result());
    colourResult();
    tree.show(traced.nodes());
    PlacedLayout.layOut(this);
  }

  private void colourResult() {
    boolean dropped = shown != null && shown.end().kind() == PathNode.Kind.DROPPED;
    result.setForeground(dropped ? Palette.of(getDisplay()).drop() : null);
  }

  /** Copies the selected row. */
  void copyRow() {
    PathNode node = tree.selected();
    if (node != null) {
      TextCopy.copy(getDisplay(), (node.name() + "\t" + node.text()).strip());
    }
  }

  /** Copies the whole way. */
  void copyAll() {
    if (shown != null) {
      TextCopy.copy(getDisplay(), shown.text());
    }
  }

  /** Copies the whole way as JSON. */
  void copyJson() {
    if (shown != null) {
      TextCopy.copy(getDisplay(), shown.json());
    }
  }

  @Override
  public boolean setFocus() {
    return tree.control().setFocus();
  }
}
