package org.ringscope.ui.path;

import java.util.function.Function;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.TextCopy;
import org.ringscope.ui.export.SaveDialogs;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.export.ExportName;
import org.ringscope.view.path.PathRow;
import org.ringscope.view.path.PathsTable;

/** What can be done with all paths, and with one of them. */
final class PathsActions {
  private final PathsView view;
  private final PathsPane pane;

  PathsActions(PathsView view, PathsPane pane) {
    this.view = view;
    this.pane = pane;
  }

  /** Writes the paths as a graph, for the view's tool bar. */
  Action exportGraph() {
    Action action = PathActions.of("Export as Graphviz…", this::writeGraph);
    action.setToolTipText("Writes the paths as a graph (.dot), for Graphviz");
    action.setImageDescriptor(
        AbstractUIPlugin.imageDescriptorFromPlugin("org.ringscope.ui", "icons/paths.svg"));
    return action;
  }

  private void writeGraph() {
    CaptureReplay capture = view.capture();
    PathsTable paths = pane.shown();
    if (capture != null && paths != null) {
      SaveDialogs.saveText(
          pane.getShell(), ExportName.beside(capture.file(), "-paths.dot"), paths.dot());
    }
  }

  /** The context menu; it goes with the table. */
  Menu menu() {
    MenuManager menu = new MenuManager();
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(this::fill);
    pane.table().addListener(SWT.Dispose, event -> menu.dispose());
    return menu.createContextMenu(pane.table());
  }

  private void fill(IMenuManager menu) {
    PathRow row = pane.selected();
    menu.add(forPath("Show These Packets", row, () -> view.open(row)));
    menu.add(forPath("Save These Packets…", row, () -> save(row)));
    menu.add(new Separator());
    menu.add(PathActions.of("Copy as Text", this::copyText));
    menu.add(PathActions.of("Copy as JSON", () -> copy(PathsTable::json)));
    menu.add(PathActions.of("Copy as Graphviz", () -> copy(PathsTable::dot)));
    menu.add(exportGraph());
  }

  private static Action forPath(String title, @Nullable PathRow row, Runnable run) {
    Action action = PathActions.of(title, run);
    action.setEnabled(row != null && row.filter() != null);
    return action;
  }

  private void save(@Nullable PathRow row) {
    CaptureReplay capture = view.capture();
    if (capture != null && row != null && row.filter() != null) {
      SaveDialogs.savePackets(pane.getShell(), capture, row.filter());
    }
  }

  /** Copies all paths. */
  void copyText() {
    copy(PathsTable::text);
  }

  private void copy(Function<PathsTable, String> form) {
    PathsTable paths = pane.shown();
    if (paths != null) {
      TextCopy.copy(pane.getDisplay(), form.apply(paths));
    }
  }
}
