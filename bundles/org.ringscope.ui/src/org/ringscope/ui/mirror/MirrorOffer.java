package org.ringscope.ui.mirror;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.swt.widgets.Table;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.ContextMenu;

/** Offers the selected row of a table to be mirrored: by its context menu, and by dragging it onto the Debug vNICs. */
public final class MirrorOffer {
  private MirrorOffer() {}

  /**
   * Gives a table that has no context menu yet one.
   *
   * @param text of the menu's entry
   * @param selected what the selected row stands for, or null if nothing that can be mirrored is selected
   */
  public static void on(Table table, String text, Supplier<@Nullable MirrorWish> selected) {
    on(table, text, selected, menu -> {});
  }

  /**
   * As {@link #on(Table, String, Supplier)}, with more in the menu.
   *
   * @param more adds to the menu whenever it is shown
   */
  public static void on(
      Table table, String text, Supplier<@Nullable MirrorWish> selected, Consumer<IMenuManager> more) {
    MirrorDrag.from(table, selected);
    ContextMenu.on(table, menu -> {
      menu.add(action(text, selected.get()));
      more.accept(menu);
    });
  }

  /**
   * A menu's entry.
   *
   * @param wish null if there is nothing that can be mirrored
   */
  public static Action action(String text, @Nullable MirrorWish wish) {
    return ContextMenu.entry(text, wish, MirrorRequest::ask);
  }
}
