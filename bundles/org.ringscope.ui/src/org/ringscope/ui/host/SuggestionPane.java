package org.ringscope.ui.host;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ringscope.ui.PlacedLayout;
import org.ringscope.view.suggest.SuggestionRow;

/** Suggestions as a list, and the lines of the selected one in full. */
final class SuggestionPane extends Composite {
  private static final List<RowsTable.Column> COLUMNS = List.of(
      new RowsTable.Column("Rank", true, "10"),
      new RowsTable.Column("Hottest ring", true, "12.3 %"),
      new RowsTable.Column("Max/mean", true, "12.34"),
      new RowsTable.Column("Gini", true, "0.12"),
      new RowsTable.Column("To type", false, "ethtool -N eth0 rx-flow-hash udp4 sdfn, and 3 more lines"));

  private static final int SASH_WIDTH = 6;

  private final Label summary;
  private final RowsTable table;
  private final Text lines;
  private final Button copy;
  private final Button accept;
  private List<SuggestionRow> rows = List.of();

  SuggestionPane(Composite parent, Runnable copied, Runnable accepted) {
    super(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
    Composite head = new Composite(this, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 2).spacing(6, 0).applyTo(head);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
    summary = new Label(head, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
    copy = button(head, "Copy", "Copies the lines to type and those that undo them", copied);
    accept = button(head, "Accept", "Replays the capture with the selected suggestion", accepted);
    SashForm sash = new SashForm(this, SWT.HORIZONTAL);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
    table = new RowsTable(sash, "suggestions", COLUMNS);
    lines = new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    sash.setSashWidth(SASH_WIDTH);
    lines.setFont(JFaceResources.getTextFont());
    table.control().addListener(SWT.Selection, event -> showLines());
    table.control().addListener(SWT.DefaultSelection, event -> accepted.run());
  }

  private static Button button(Composite parent, String label, String toolTip, Runnable pressed) {
    Button button = new Button(parent, SWT.PUSH);
    button.setText(label);
    button.setToolTipText(toolTip);
    button.addListener(SWT.Selection, event -> pressed.run());
    return button;
  }

  void show(String text, List<SuggestionRow> suggestions) {
    rows = suggestions;
    summary.setText(text);
    table.show(suggestions.stream().map(SuggestionPane::row).toList());
    table.control().setSelection(suggestions.isEmpty() ? new int[0] : new int[] {0});
    showLines();
    PlacedLayout.layOut(this);
  }

  private static RowsTable.Row row(SuggestionRow row) {
    String[] typed = row.type().split("\n");
    String more = switch (typed.length) {
      case 1 -> "";
      case 2 -> ", and 1 more line";
      default -> ", and " + (typed.length - 1) + " more lines";
    };
    return new RowsTable.Row(
        -1, false,
        List.of(String.valueOf(row.rank()), row.load(), row.imbalance(), row.gini(), typed[0] + more));
  }

  private void showLines() {
    List<SuggestionRow> selected = selected();
    lines.setText(selected.isEmpty() ? "" : selected.getFirst().text());
    copy.setEnabled(!selected.isEmpty());
    accept.setEnabled(!selected.isEmpty());
  }

  /** The selected suggestions, in the list's order. */
  List<SuggestionRow> selected() {
    int[] chosen = table.control().getSelectionIndices();
    return Arrays.stream(chosen).sorted().mapToObj(rows::get).toList();
  }

  @Override
  public boolean setFocus() {
    return table.control().setFocus();
  }
}
