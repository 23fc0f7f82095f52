package org.ringscope.ui.rings;

import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.PlacedLayout;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.FlowsTable;
import org.ringscope.view.RingsTable;
import org.ringscope.view.occupancy.RingsAtMoment;
import org.ringscope.view.timeline.RangeChoice;

/** What is counted, the bars of all rings, the same numbers as a table, and the largest flows of the selected ring. */
final class RingsPane extends Composite {
  private static final int[] SHARES = {5, 4, 3};

  private final Combo choice;
  private final Label summary;
  private final RingsChart chart;
  private final RingsList list;
  private final FlowsList flows;
  private final Runnable chosen;
  private @Nullable RingsTable shown;

  /**
   * @param capture whose rings are shown, if there is one
   * @param chosen run when another range or ring was chosen
   * @param wishes hears what is wanted of a ring that was clicked
   */
  RingsPane(Composite parent, Supplier<@Nullable CaptureReplay> capture, Runnable chosen, RingWishes wishes) {
    super(parent, SWT.NONE);
    this.chosen = chosen;
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(this);
    choice = new Combo(this, SWT.DROP_DOWN | SWT.READ_ONLY);
    for (RangeChoice range : RangeChoice.values()) {
      choice.add(range.text());
    }
    choice.select(RangeChoice.WHOLE.ordinal());
    choice.setToolTipText("Which packets are counted here");
    choice.addListener(SWT.Selection, event -> chosen.run());
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(4, 4).applyTo(choice);
    summary = new Label(this, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(8, 4).applyTo(summary);
    SashForm parts = new SashForm(this, SWT.VERTICAL);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).indent(0, 4).applyTo(parts);
    chart = new RingsChart(parts);
    list = new RingsList(parts, capture, chosen, wishes);
    flows = new FlowsList(parts, capture);
    parts.setWeights(SHARES);
    chart.control().getPlotArea().getControl().addListener(SWT.MouseDown, event -> click(event, wishes));
  }

  private void click(Event event, RingWishes wishes) {
    RingsTable.Row row = chart.ringAt(event.x);
    if (row != null && event.button == 1) {
      list.select(row);
      chosen.run();
      if (chart.isOnDrops(row, event.y)) {
        wishes.showDrops(row);
      } else {
        wishes.show(row);
      }
    }
  }

  /** Which packets are to be counted. */
  RangeChoice choice() {
    return RangeChoice.values()[Math.max(0, choice.getSelectionIndex())];
  }

  void setChoice(RangeChoice range) {
    if (choice() != range) {
      choice.select(range.ordinal());
      chosen.run();
    }
  }

  /** The ring whose flows are wanted, or null. */
  RingsTable.@Nullable Row selected() {
    return list.selected();
  }

  /** Shows what each ring got. */
  void show(RingsTable rings) {
    if (rings.equals(shown)) {
      return;
    }
    shown = rings;
    if (!summary.getText().equals(rings.summary())) {
      summary.setText(rings.summary());
      PlacedLayout.layOut(this);
    }
    chart.show(rings.rings());
    list.show(rings);
  }

  /** Shows how full the rings are at the Timeline's moment; null if that isn't known (yet). */
  void show(@Nullable RingsAtMoment moment) {
    list.show(moment);
  }

  void show(FlowsTable largest) {
    flows.show(largest);
  }

  @Override
  public boolean setFocus() {
    return list.setFocus();
  }
}
