package org.ringscope.ui.packet;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.packet.PacketTree;
import org.ringscope.view.packet.TreeRow;

/** A packet's tree and its bytes, each leading to the other; side by side where there is more width than height. */
final class PacketPane {
  private static final double MOST_FOR_BYTES = 0.6;

  private final SashForm sash;
  private final TreePane tree;
  private final HexPane hex;
  private @Nullable PacketTree shown;
  private boolean following;

  PacketPane(Composite parent) {
    sash = new SashForm(parent, SWT.HORIZONTAL);
    tree = new TreePane(sash, this::light);
    hex = new HexPane(sash, this::openField);
    sash.addListener(SWT.Resize, event -> turn());
  }

  Control control() {
    return sash;
  }

  TreePane tree() {
    return tree;
  }

  HexPane hex() {
    return hex;
  }

  /** The packet on screen, or null. */
  @Nullable PacketTree shown() {
    return shown;
  }

  void show(PacketTree packet) {
    boolean first = shown == null;
    shown = packet;
    hex.show(packet.packet().bytes());
    tree.show(packet);
    if (first) {
      shareWidth();
    }
  }

  /** Gives the bytes the width they need and the tree the rest; from then on the user decides. */
  private void shareWidth() {
    int width = sash.getSize().x;
    if (sash.getOrientation() == SWT.HORIZONTAL && width > 0) {
      int bytes = Math.min(hex.preferredWidth(), (int) (width * MOST_FOR_BYTES));
      sash.setWeights(width - bytes, bytes);
    }
  }

  private void light(TreeRow row) {
    if (following) {
      hex.lightHere(row.bytes());
    } else {
      hex.light(row.bytes());
    }
  }

  private void openField(int offset) {
    List<TreeRow> path = shown == null ? List.of() : shown.pathTo(offset);
    following = true;
    try {
      tree.select(path);
    } finally {
      following = false;
    }
  }

  private void turn() {
    Point size = sash.getSize();
    int wanted = size.x >= size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
    if (sash.getOrientation() != wanted) {
      sash.setOrientation(wanted);
    }
  }
}
