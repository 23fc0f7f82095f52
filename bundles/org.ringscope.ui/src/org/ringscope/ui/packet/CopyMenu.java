package org.ringscope.ui.packet;

import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.ContextMenu;
import org.ringscope.ui.TextCopy;
import org.ringscope.view.packet.CopyText;
import org.ringscope.view.packet.PacketTree;
import org.ringscope.view.packet.TreeRow;

/** What can be done with the selected row of a packet's tree: copy it in several ways, filter by it. */
final class CopyMenu {
  private final PacketPane pane;
  private final Consumer<String> filters;

  /** @param filters takes a filter to be used */
  CopyMenu(PacketPane pane, Consumer<String> filters) {
    this.pane = pane;
    this.filters = filters;
    ContextMenu.on(pane.tree().control(), this::fill);
    ContextMenu.on(pane.hex().control(), this::fill);
  }

  private void fill(IMenuManager menu) {
    TreeRow row = pane.tree().selected();
    for (CopyText kind : CopyText.values()) {
      menu.add(copying(kind, row));
    }
    menu.add(new Separator());
    menu.add(ContextMenu.entry(
        row == null ? "Use as Filter" : "Use as Filter: " + row.filter(), row,
        shown -> filters.accept(shown.filter())));
  }

  private Action copying(CopyText kind, @Nullable TreeRow row) {
    Action action = ContextMenu.entry("Copy " + kind.title(), () -> copy(kind, row));
    action.setEnabled(!text(kind, row).isEmpty());
    return action;
  }

  /** Copies the selected row; nothing if there is none. */
  void copy(CopyText kind) {
    copy(kind, pane.tree().selected());
  }

  private void copy(CopyText kind, @Nullable TreeRow row) {
    String text = text(kind, row);
    if (!text.isEmpty()) {
      TextCopy.copy(pane.control().getDisplay(), text);
    }
  }

  private String text(CopyText kind, @Nullable TreeRow row) {
    PacketTree packet = pane.shown();
    return row == null || packet == null ? "" : kind.of(row, packet.packet());
  }
}
