package org.ringscope.ui.graph.canvas;

import java.util.List;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.ringscope.ui.graph.shown.NodeLook;
import org.ringscope.ui.graph.shown.ShownConnection;
import org.ringscope.ui.graph.shown.ShownGraph;
import org.ringscope.ui.graph.shown.ShownNode;

/** Tells those who don't see the graph what is selected in it. */
final class GraphVoice {
  private static final String HELP = "Arrows walk along connections.";

  private final Control control;
  private final ShownGraph graph;

  GraphVoice(Control control, ShownGraph graph) {
    this.control = control;
    this.graph = graph;
    control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = "Graph: " + text();
      }

      @Override
      public void getDescription(AccessibleEvent event) {
        event.result = HELP;
      }
    });
    control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
      @Override
      public void getRole(AccessibleControlEvent event) {
        event.detail = ACC.ROLE_GRAPHIC;
      }
    });
  }

  /** Something else is selected; heard at once by whoever has the focus here. */
  void say() {
    if (control.isFocusControl()) {
      control.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
    }
  }

  private String text() {
    List<Object> selected = graph.selected();
    return switch (selected.size()) {
      case 0 -> graph.nodes().size() + " nodes";
      case 1 -> text(selected.getFirst());
      default -> selected.size() + " selected";
    };
  }

  private String text(Object element) {
    ShownNode node = graph.node(element);
    if (node != null) {
      NodeLook look = node.look();
      return String.join(" ", List.of(look.text(), look.detail(), look.badge()).stream()
          .filter(part -> !part.isEmpty())
          .toList());
    }
    ShownConnection connection = graph.connection(element);
    return connection == null
        ? ""
        : connection.source().look().text() + " to " + connection.destination().look().text() + " "
            + connection.look().text();
  }
}
