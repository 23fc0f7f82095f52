package org.ringscope.ui.problems;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.ringscope.ui.PlacedLayout;
import org.ringscope.ui.TableColumns;
import org.ringscope.view.problems.Problem;
import org.ringscope.view.problems.ProblemColumn;

/** The problems of a capture as a native table. */
final class ProblemsPane extends Composite {
  private static final int CELL_PADDING = 16;

  private final Table table;
  private final Label advice;
  private List<Problem> shown = List.of();

  /** @param filterWanted hears the filter of a problem that was opened */
  ProblemsPane(Composite parent, Consumer<String> filterWanted) {
    super(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    table = new Table(this, SWT.SINGLE | SWT.FULL_SELECTION);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
    table.setHeaderVisible(true);
    GC gc = new GC(table);
    gc.setFont(table.getFont());
    for (ProblemColumn column : ProblemColumn.values()) {
      TableColumn header = new TableColumn(table, column.rightAligned() ? SWT.RIGHT : SWT.LEFT);
      header.setText(column.title());
      header.setMoveable(true);
      header.setWidth(gc.textExtent(column.sample()).x + CELL_PADDING);
    }
    gc.dispose();
    TableColumns.remember(table, "problems");
    advice = new Label(this, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).applyTo(advice);
    table.addListener(SWT.Selection, event -> showAdvice());
    table.addListener(SWT.DefaultSelection, event -> {
      String filter = shown.get(table.indexOf((TableItem) event.item)).filter();
      if (filter != null) {
        filterWanted.accept(filter);
      }
    });
  }

  /** In full: a table's cell may be too narrow for it. */
  private void showAdvice() {
    int row = table.getSelectionIndex();
    Problem selected = row < 0 ? null : shown.get(row);
    String open = selected == null || selected.filter() == null ? "" : " Double-click or Enter shows these packets.";
    advice.setText(selected == null ? "" : (selected.advice() + open).replace("&", "&&"));
    PlacedLayout.layOut(this);
  }

  void show(List<Problem> problems) {
    if (problems.equals(shown)) {
      return;
    }
    shown = problems;
    table.removeAll();
    for (Problem problem : problems) {
      TableItem item = new TableItem(table, SWT.NONE);
      for (ProblemColumn column : ProblemColumn.values()) {
        item.setText(column.ordinal(), column.text(problem));
      }
      item.setImage(image(problem));
    }
    table.select(0);
    showAdvice();
  }

  private static Image image(Problem problem) {
    String name = switch (problem.severity()) {
      case INFO -> ISharedImages.IMG_OBJS_INFO_TSK;
      case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
      case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
    };
    return PlatformUI.getWorkbench().getSharedImages().getImage(name);
  }

  @Override
  public boolean setFocus() {
    return table.setFocus();
  }
}
