package org.ringscope.ui.packet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.ITreeViewerListener;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeExpansionEvent;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.SameObject;
import org.ringscope.view.packet.PacketTree;
import org.ringscope.view.packet.TreeRow;

/** The headers and fields of a packet. What was opened in one packet is open in the next. */
final class TreePane {
  private final TreeViewer viewer;
  private final Set<String> opened = new HashSet<>();

  /** @param chosen hears which row was selected, by the user or by {@link #select} */
  TreePane(Composite parent, Consumer<TreeRow> chosen) {
    viewer = new TreeViewer(new Tree(parent, SWT.SINGLE | SWT.FULL_SELECTION));
    // Two rows may well be equal: a tunnel's headers, an option that repeats.
    viewer.setComparer(new SameObject());
    viewer.setUseHashlookup(true);
    viewer.setContentProvider(new Rows());
    viewer.setLabelProvider(LabelProvider.createTextProvider(row -> ((TreeRow) row).text()));
    viewer.addSelectionChangedListener(event -> {
      TreeRow row = selected();
      if (row != null) {
        chosen.accept(row);
      }
    });
    viewer.addTreeListener(new Memory());
  }

  Tree control() {
    return viewer.getTree();
  }

  /** The selected row, or null. */
  @Nullable TreeRow selected() {
    return (TreeRow) viewer.getStructuredSelection().getFirstElement();
  }

  void show(PacketTree tree) {
    control().setRedraw(false);
    viewer.setInput(tree);
    open(tree.rows());
    control().setRedraw(true);
  }

  private void open(List<TreeRow> rows) {
    for (TreeRow row : rows) {
      if (opened.contains(row.filterName()) && !row.rows().isEmpty()) {
        viewer.setExpandedState(row, true);
        open(row.rows());
      }
    }
  }

  /**
   * Selects a row and opens those above it.
   *
   * @param path the rows from a header down to it
   */
  void select(List<TreeRow> path) {
    if (path.isEmpty()) {
      viewer.setSelection(TreeSelection.EMPTY);
      return;
    }
    viewer.setSelection(new TreeSelection(new TreePath(path.toArray()), viewer.getComparer()), true);
    path.subList(0, path.size() - 1).forEach(row -> opened.add(row.filterName()));
  }

  /** Keeps in mind what was opened. */
  private final class Memory implements ITreeViewerListener {
    @Override
    public void treeExpanded(TreeExpansionEvent event) {
      opened.add(((TreeRow) event.getElement()).filterName());
    }

    @Override
    public void treeCollapsed(TreeExpansionEvent event) {
      opened.remove(((TreeRow) event.getElement()).filterName());
    }
  }

  private static final class Rows implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object tree) {
      return ((PacketTree) tree).rows().toArray();
    }

    @Override
    public Object[] getChildren(Object row) {
      return ((TreeRow) row).rows().toArray();
    }

    @Override
    public @Nullable Object getParent(Object row) {
      // Rows are selected with the whole way to them.
      return null;
    }

    @Override
    public boolean hasChildren(Object row) {
      return !((TreeRow) row).rows().isEmpty();
    }
  }
}
