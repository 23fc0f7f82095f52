package org.ringscope.ui.path;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.Palette;
import org.ringscope.ui.rings.RingSquares;
import org.ringscope.view.path.PathNode;

/** The rows' looks: stages bold, what was lost in the colour of drops with a sign, a ring with its square. */
final class PathNodeLabels {
  private final Control owner;
  private final RingSquares squares;

  PathNodeLabels(Control owner) {
    this.owner = owner;
    squares = new RingSquares(owner);
  }

  /** Of the column with names. */
  ColumnLabelProvider names() {
    return new Column() {
      @Override
      String text(PathNode node) {
        return node.name();
      }

      @Override
      public @Nullable Image getImage(Object element) {
        return image((PathNode) element);
      }
    };
  }

  /** Of the column that says what happened. */
  ColumnLabelProvider texts() {
    return new Column() {
      @Override
      String text(PathNode node) {
        return node.text();
      }
    };
  }

  /** The sign in front of a row, or null. */
  @Nullable Image image(PathNode node) {
    return switch (node.kind()) {
      case DROPPED -> shared(ISharedImages.IMG_OBJS_ERROR_TSK);
      case WARNING -> shared(ISharedImages.IMG_OBJS_WARN_TSK);
      case STAGE, FACT, BIT, ENDED -> node.ring() < 0 ? null : squares.image(node.ring());
    };
  }

  private static Image shared(String name) {
    return PlatformUI.getWorkbench().getSharedImages().getImage(name);
  }

  private abstract class Column extends ColumnLabelProvider {
    abstract String text(PathNode node);

    @Override
    public String getText(Object element) {
      return text((PathNode) element);
    }

    @Override
    public @Nullable Color getForeground(Object element) {
      return ((PathNode) element).kind() == PathNode.Kind.DROPPED ? Palette.of(owner.getDisplay()).drop() : null;
    }

    @Override
    public @Nullable Font getFont(Object element) {
      PathNode node = (PathNode) element;
      boolean heading = !node.children().isEmpty() && node.kind() != PathNode.Kind.FACT
          || node.kind() == PathNode.Kind.STAGE || node.kind() == PathNode.Kind.ENDED;
      return heading ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
    }
  }
}
