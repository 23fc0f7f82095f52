package org.ringscope.ui.tests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Color;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.graph.IGraphContentProvider;
import org.ringscope.ui.graph.IGraphStyleProvider;

/** A graph of words, and what is said of them. It is its own input. */
final class TestGraph {
  final List<String> nodes = new ArrayList<>();
  final List<Arrow> arrows = new ArrayList<>();
  final Map<Object, String> texts = new HashMap<>();
  final Map<Object, String> badges = new HashMap<>();
  final Map<Object, Integer> widths = new HashMap<>();

  record Arrow(String from, String to) {}

  /** Nodes in a chain, each connected with the next. */
  static TestGraph chain(String... names) {
    TestGraph graph = new TestGraph();
    graph.nodes.addAll(List.of(names));
    for (int i = 1; i < names.length; i++) {
      graph.arrows.add(new Arrow(names[i - 1], names[i]));
    }
    return graph;
  }

  /** A tree in which each node has so many children. */
  static TestGraph tree(int nodes, int children) {
    TestGraph graph = new TestGraph();
    for (int i = 0; i < nodes; i++) {
      graph.nodes.add("node " + i);
      if (i > 0) {
        graph.arrows.add(new Arrow("node " + (i - 1) / children, "node " + i));
      }
    }
    return graph;
  }

  Arrow arrow(String from, String to) {
    Arrow arrow = new Arrow(from, to);
    arrows.add(arrow);
    return arrow;
  }

  static final class Content implements IGraphContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return ((TestGraph) input).nodes.toArray();
    }

    @Override
    public Object[] getConnections(Object input) {
      return ((TestGraph) input).arrows.toArray();
    }

    @Override
    public Object getSource(Object connection) {
      return ((Arrow) connection).from();
    }

    @Override
    public Object getDestination(Object connection) {
      return ((Arrow) connection).to();
    }
  }

  final class Labels extends LabelProvider implements IGraphStyleProvider, IToolTipProvider {
    @Override
    public @Nullable String getText(@Nullable Object element) {
      return element instanceof String node ? texts.getOrDefault(node, node) : texts.get(element);
    }

    @Override
    public String getToolTipText(Object element) {
      return "About " + element;
    }

    @Override
    public @Nullable String getDetail(Object node) {
      return node.toString().startsWith("rx") ? "131,072 packets" : null;
    }

    @Override
    public @Nullable String getBadge(Object node) {
      return badges.get(node);
    }

    @Override
    public boolean isHighlighted(Object element) {
      return badges.containsKey(element);
    }

    @Override
    public int getLineWidth(Object connection) {
      return widths.getOrDefault(connection, 1);
    }

    @Override
    public @Nullable Color getFill(Object node) {
      return node.toString().startsWith("rx") ? new Color(0, 114, 178) : null;
    }
  }
}
