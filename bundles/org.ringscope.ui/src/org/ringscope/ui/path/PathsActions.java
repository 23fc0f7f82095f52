package org.ringscope.ui.path;

import java.util.function.Function;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.ringscope.ui.ContextMenu;
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
    Action action = ContextMenu.entry("Export as Graphviz…", this::writeGraph);
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

  /** Adds all of it to the table's context menu. */
  void fill(IMenuManager menu) {
    PathRow selected = pane.selected();
    PathRow told = selected == null || selected.filter() == null ? null : selected;
    menu.add(ContextMenu.entry("Show These Packets", told, view::open));
    menu.add(ContextMenu.entry("Save These Packets…", told, this::save));
    menu.add(new Separator());
    menu.add(ContextMenu.entry("Copy as Text", this::copyText));
    menu.add(ContextMenu.entry("Copy as JSON", () -> copy(PathsTable::json)));
    menu.add(ContextMenu.entry("Copy as Graphviz", () -> copy(PathsTable::dot)));
    menu.add(exportGraph());
  }

  private void save(PathRow row) {
    CaptureReplay capture = view.capture();
    if (capture != null && row.filter() != null) {
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
