package org.ringscope.ui.placement;

import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.ringscope.ui.ContextMenu;

/** What can be done in the view, for its tool bar and menu. */
final class PlacementActions {
  private final PlacementView view;
  private final PlacementPane pane;
  private final Action follow;
  private final Action moment;
  private final List<Action> zooms;
  private final Action settings;
  private final Action whatIf;
  private final Action export;

  PlacementActions(PlacementView view, PlacementPane pane) {
    this.view = view;
    this.pane = pane;
    follow = check("Follow the Selected Packet", "Shows the stream of the packet that is selected in the list",
        "packet", view::followPacket);
    follow.setChecked(true);
    moment = check("At the Timeline's Moment", "Shows only what has come until the Timeline's moment",
        "timeline", view::followMoment);
    zooms = List.of(
        push("Zoom In", "zoom-in", () -> zoom(1)),
        push("Zoom Out", "zoom-out", () -> zoom(-1)),
        push("Show All", "zoom-all", this::showAll),
        push("Zoom to Selection", "zoom-in", this::zoomToSelection));
    settings = push("Policy, Card and Colours", "scenario", pane::toggleSettings);
    settings.setToolTipText("Shows or hides how the application posts buffers, how the card places, and the colours");
    whatIf = push("What-If…", "suggestion", view::askWhatIf);
    whatIf.setToolTipText("Tries other policies, buffers and cards on this stream: which place more directly");
    export = push("Export as Picture…", "placement", () -> PictureExport.ask(view, pane));
  }

  private static Action check(String title, String tip, String icon, Runnable run) {
    Action action = new Action(title, IAction.AS_CHECK_BOX) {
      @Override
      public void run() {
        run.run();
      }
    };
    action.setToolTipText(tip);
    action.setImageDescriptor(icon(icon));
    return action;
  }

  private static Action push(String title, String icon, Runnable run) {
    Action action = ContextMenu.entry(title, run);
    action.setToolTipText(title);
    action.setImageDescriptor(icon(icon));
    return action;
  }

  private static ImageDescriptor icon(String name) {
    return AbstractUIPlugin.imageDescriptorFromPlugin("org.ringscope.ui", "icons/" + name + ".svg");
  }

  /** The most used ones. */
  List<Action> toolBar() {
    return List.of(follow, moment, settings, whatIf, zooms.get(0), zooms.get(1), zooms.get(2), export);
  }

  List<Action> all() {
    return List.of(follow, moment, settings, whatIf, zooms.get(0), zooms.get(1), zooms.get(2), zooms.get(3), export);
  }

  /** Gives a canvas, or the table, its menu. */
  void addMenu(Control control) {
    ContextMenu.on(control, menu -> {
      all().forEach(menu::add);
      menu.add(new Separator());
      menu.add(ContextMenu.entry("Copy What Is Selected", pane::copySelection));
      menu.add(ContextMenu.entry("Copy Table", pane::copyTable));
    });
  }

  boolean followsPacket() {
    return follow.isChecked();
  }

  boolean showsMoment() {
    return moment.isChecked();
  }

  void showMoment(boolean shown) {
    moment.setChecked(shown);
  }

  private void zoom(int steps) {
    if (pane.graph().isFocusControl()) {
      pane.graph().zoom(steps);
    } else {
      pane.map().zoom(steps);
    }
  }

  private void showAll() {
    pane.map().showAll();
    pane.graph().showAll();
  }

  private void zoomToSelection() {
    Marked selected = pane.shown().selected();
    if (selected != null) {
      pane.map().reveal(selected);
    }
  }
}
