package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.ringscope.ui.graph.GraphActions;
import org.ringscope.ui.graph.GraphViewers;
import org.ringscope.ui.graph.layout.GraphLayout;

/** What the menu of a graph does, and what the pointer hears of nodes. */
class GraphActionsTest {
  private static List<IAction> actions(IMenuManager menu) {
    List<IAction> found = new ArrayList<>();
    for (IContributionItem item : menu.getItems()) {
      if (item instanceof IMenuManager below) {
        found.addAll(actions(below));
      } else if (item instanceof ActionContributionItem action) {
        found.add(action.getAction());
      }
    }
    return found;
  }

  private static IAction action(GraphWindow window, String text) {
    MenuManager menu = new MenuManager();
    new GraphActions(window.viewer).fill(menu);
    return actions(menu).stream()
        .filter(action -> action.getText().replace("&", "").equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not among " + actions(menu)));
  }

  @Test
  void theMenuChangesLayoutAndZoom() {
    try (GraphWindow window = new GraphWindow(GraphViewers.BUILT_IN, TestGraph.tree(60, 2))) {
      window.waitForLayout();
      IAction down = action(window, "Top Down");
      down.setChecked(true);
      down.run();
      window.waitForLayout();
      assertEquals(GraphLayout.LAYERED_DOWN, window.viewer.getGraphLayout());
      action(window, "Actual Size").run();
      assertEquals(1, window.viewer.getZoom());
      action(window, "Zoom In").run();
      assertEquals(1.25, window.viewer.getZoom());
    }
  }

  @Test
  void aToolTipIsWhatTheLabelProviderSays() {
    try (GraphWindow window = new GraphWindow(GraphViewers.BUILT_IN, TestGraph.chain("parse", "classify"))) {
      window.waitForLayout();
      Rectangle place = window.place("parse");
      hover(window, place.x + 5, place.y + 5);
      assertEquals("About parse", window.viewer.getControl().getToolTipText());
      hover(window, 1, 1);
      assertNull(window.viewer.getControl().getToolTipText());
    }
  }

  private static void hover(GraphWindow window, int x, int y) {
    Event event = new Event();
    event.x = x;
    event.y = y;
    window.viewer.getControl().notifyListeners(SWT.MouseMove, event);
  }
}
