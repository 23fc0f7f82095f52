package org.ringscope.ui.graph;

import java.nio.file.Path;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.ringscope.ui.graph.layout.GraphLayout;

/**
 * What any graph viewer's menu offers: layouts, zoom and export. The menu itself is made as of every viewer: by a
 * {@link MenuManager} whose menu the viewer's control gets.
 */
public final class GraphActions {
  private final GraphViewer viewer;

  public GraphActions(GraphViewer viewer) {
    this.viewer = viewer;
  }

  /** Adds all of it; for a menu that is filled anew each time it opens. */
  public void fill(IMenuManager menu) {
    MenuManager layouts = new MenuManager("&Layout");
    fillLayouts(layouts);
    menu.add(layouts);
    menu.add(new Separator());
    fillZoom(menu);
    menu.add(new Separator());
    menu.add(action("&Export as Image…", this::export));
  }

  /** Adds the layouts, the present one checked. */
  public void fillLayouts(IMenuManager menu) {
    for (GraphLayout layout : GraphLayout.values()) {
      Action choice = new Action(layout.title(), IAction.AS_RADIO_BUTTON) {
        @Override
        public void run() {
          if (isChecked()) {
            viewer.setGraphLayout(layout);
          }
        }
      };
      choice.setChecked(viewer.getGraphLayout() == layout);
      menu.add(choice);
    }
    menu.add(new Separator());
    menu.add(action("Lay Out &Again", viewer::applyLayout));
  }

  /** Adds what zooms. */
  public void fillZoom(IMenuManager menu) {
    menu.add(action("Zoom &In", () -> viewer.setZoom(viewer.getZoom() * GraphKeys.ZOOM_STEP)));
    menu.add(action("Zoom &Out", () -> viewer.setZoom(viewer.getZoom() / GraphKeys.ZOOM_STEP)));
    menu.add(action("&Actual Size", () -> viewer.setZoom(1)));
    menu.add(action("Zoom to &Fit", viewer::zoomToFit));
  }

  private static IAction action(String text, Runnable run) {
    return new Action(text) {
      @Override
      public void run() {
        run.run();
      }
    };
  }

  private void export() {
    FileDialog dialog = new FileDialog(viewer.getControl().getShell(), SWT.SAVE);
    dialog.setText("Export as Image");
    dialog.setFilterNames(new String[] {"PNG image", "SVG drawing"});
    dialog.setFilterExtensions(new String[] {"*.png", "*.svg"});
    dialog.setFileName("graph.png");
    dialog.setOverwrite(true);
    String name = dialog.open();
    if (name != null) {
      viewer.export(Path.of(name));
    }
  }
}
