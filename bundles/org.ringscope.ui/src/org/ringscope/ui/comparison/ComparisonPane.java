package org.ringscope.ui.comparison;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.PlacedLayout;
import org.ringscope.view.comparison.ReplayComparison;

/** What to compare with, a row a ring, and beneath it all other counts that differ. */
final class ComparisonPane extends Composite {
  private static final int[] SHARES = {3, 2};

  private final Combo choice;
  private final Label summary;
  private final ComparedRings rings;
  private final ComparedCounts counts;
  private final Runnable chosen;
  private List<ComparedReport> offered = List.of();
  private @Nullable ReplayComparison shown;

  /** @param chosen run when something else is to be compared with */
  ComparisonPane(Composite parent, Runnable chosen) {
    super(parent, SWT.NONE);
    this.chosen = chosen;
    GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 0).applyTo(this);
    Label label = new Label(this, SWT.NONE);
    label.setText("Before:");
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(8, 4).applyTo(label);
    choice = new Combo(this, SWT.DROP_DOWN | SWT.READ_ONLY);
    choice.setToolTipText("What the replay in front is compared with");
    choice.addListener(SWT.Selection, event -> chosen.run());
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(0, 4).applyTo(choice);
    summary = new Label(this, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(8, 4).applyTo(summary);
    SashForm parts = new SashForm(this, SWT.HORIZONTAL);
    GridDataFactory.fillDefaults().span(3, 1).grab(true, true).indent(0, 4).applyTo(parts);
    rings = new ComparedRings(parts);
    counts = new ComparedCounts(parts);
    parts.setWeights(SHARES);
  }

  /** Offers reports to compare with; the one chosen stays chosen as long as there is one of its name. */
  void offer(List<ComparedReport> reports) {
    List<String> names = reports.stream().map(ComparedReport::name).toList();
    if (!names.equals(List.of(choice.getItems()))) {
      String before = choice.getText();
      choice.setItems(names.toArray(String[]::new));
      choice.select(Math.max(0, names.indexOf(before)));
      PlacedLayout.layOut(this);
    }
    offered = reports;
  }

  @Nullable ComparedReport chosen() {
    int index = choice.getSelectionIndex();
    return index < 0 || index >= offered.size() ? null : offered.get(index);
  }

  void choose(ComparedReport report) {
    int index = offered.indexOf(report);
    if (index >= 0) {
      choice.select(index);
      chosen.run();
    }
  }

  void show(ReplayComparison comparison) {
    if (!comparison.equals(shown)) {
      shown = comparison;
      summary.setText(comparison.summary().replace("&", "&&"));
      rings.show(comparison.rings());
      counts.show(comparison.causes());
      PlacedLayout.layOut(this);
    }
  }

  @Override
  public boolean setFocus() {
    return rings.setFocus();
  }
}
