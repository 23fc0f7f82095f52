package org.ringscope.ui.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.ITreeViewerListener;
import org.eclipse.jface.viewers.TreeExpansionEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.SameObject;
import org.ringscope.view.path.PathNode;

/** A packet's way. What was opened or closed in one packet is so in the next. */
final class PathTree {
  private static final String NAME_SAMPLE = "    destination address ▸ ▸ ";

  private final TreeViewer viewer;
  private final PathNodeLabels labels;

  /** Whether rows with a name, and those that are no longer as they were at first, are open. */
  private final Map<String, Boolean> open = new HashMap<>();

  PathTree(Composite parent) {
    viewer = new TreeViewer(new Tree(parent, SWT.SINGLE | SWT.FULL_SELECTION));
    Tree tree = viewer.getTree();
    tree.setHeaderVisible(true);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
    // Two rows may well be equal: those of a tunnel's headers, say.
    viewer.setComparer(new SameObject());
    viewer.setUseHashlookup(true);
    labels = new PathNodeLabels(tree);
    GC gc = new GC(tree);
    addColumn("Stage", gc.textExtent(NAME_SAMPLE).x).setLabelProvider(labels.names());
    gc.dispose();
    addColumn("What happened, and why", 0).setLabelProvider(labels.texts());
    viewer.setContentProvider(new Nodes());
    viewer.addTreeListener(new Memory());
    tree.addListener(SWT.Resize, event -> widenLast());
  }

  private TreeViewerColumn addColumn(String title, int width) {
    TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.LEFT);
    column.getColumn().setText(title);
    column.getColumn().setWidth(width);
    return column;
  }

  /** Texts may be long, a full ring's above all: they have what room there is, and the tree scrolls beyond that. */
  private void widenLast() {
    Tree tree = control();
    int rest = tree.getClientArea().width - tree.getColumn(0).getWidth();
    if (rest > tree.getColumn(1).getWidth()) {
      tree.getColumn(1).setWidth(rest);
    }
  }

  Tree control() {
    return viewer.getTree();
  }

  PathNodeLabels labels() {
    return labels;
  }

  /** The selected row, or null. */
  @Nullable PathNode selected() {
    return (PathNode) viewer.getStructuredSelection().getFirstElement();
  }

  void show(List<PathNode> nodes) {
    control().setRedraw(false);
    viewer.setInput(nodes);
    restore(nodes);
    control().getColumn(1).pack();
    widenLast();
    control().setRedraw(true);
  }

  private void restore(List<PathNode> nodes) {
    for (PathNode node : nodes) {
      if (open.getOrDefault(node.name(), node.opensAtFirst())) {
        viewer.setExpandedState(node, true);
        restore(node.children());
      }
    }
  }

  void expandAll() {
    viewer.expandAll();
  }

  void collapseAll() {
    viewer.collapseAll();
  }

  /** Keeps in mind what was opened and closed. */
  private final class Memory implements ITreeViewerListener {
    @Override
    public void treeExpanded(TreeExpansionEvent event) {
      open.put(((PathNode) event.getElement()).name(), true);
    }

    @Override
    public void treeCollapsed(TreeExpansionEvent event) {
      open.put(((PathNode) event.getElement()).name(), false);
    }
  }

  private static final class Nodes implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object nodes) {
      return ((List<?>) nodes).toArray();
    }

    @Override
    public Object[] getChildren(Object node) {
      return ((PathNode) node).children().toArray();
    }

    @Override
    public @Nullable Object getParent(Object node) {
      // Nobody selects a row from outside.
      return null;
    }

    @Override
    public boolean hasChildren(Object node) {
      return !((PathNode) node).children().isEmpty();
    }
  }
}
