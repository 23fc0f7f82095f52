package org.ringscope.ui.placement;

import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ringscope.view.placement.PostingChoice;
import org.ringscope.view.placement.PostingFields;

/** How the application posts: its policy, its buffers, and how long it is busy with a full one. */
final class PostingControls {
  private static final int BUFFERS_CHARACTERS = 11;
  private static final int BUSY_CHARACTERS = 7;

  private final Combo choice;
  private final Text buffers;
  private final Label busyLabel;
  private final Text busy;
  private final Consumer<PostingFields> change;
  private boolean faulty;

  /**
   * @param row is laid out as rows that wrap
   * @param change hears what stands in the fields when somebody is through with one, or mends what was wrong
   */
  PostingControls(Composite row, PostingFields first, Consumer<PostingFields> change) {
    this.change = change;
    PlacementControls.label(row, "&Policy:");
    choice = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
    choice.setItems(Arrays.stream(PostingChoice.values()).map(PostingChoice::title).toArray(String[]::new));
    choice.addListener(SWT.Selection, event -> {
      show(PostingChoice.values()[choice.getSelectionIndex()].usual());
      tell();
    });
    PlacementControls.label(row, "&Buffers:");
    buffers = field(row, BUFFERS_CHARACTERS,
        "Buffers that the application posts: COUNTxSIZE, such as 16x64K or 1x1M");
    busyLabel = PlacementControls.label(row, "Bus&y:");
    busy = field(row, BUSY_CHARACTERS,
        "How long the application takes for a full buffer before it posts it again, such as 50us or 2ms");
    show(first);
  }

  private Text field(Composite row, int characters, String tip) {
    Text field = new Text(row, SWT.BORDER);
    field.setLayoutData(new RowData(PlacementControls.width(field, characters), SWT.DEFAULT));
    field.setToolTipText(tip);
    field.addListener(SWT.DefaultSelection, event -> tell());
    field.addListener(SWT.FocusOut, event -> tell());
    field.addListener(SWT.Modify, event -> {
      if (faulty) {
        tell();
      }
    });
    return field;
  }

  /** Shows a policy; nobody hears of it. */
  void show(PostingFields fields) {
    faulty = false;
    choice.select(fields.choice().ordinal());
    choice.setToolTipText(fields.choice().meaning());
    buffers.setText(fields.buffers());
    busy.setText(fields.busy());
    busyLabel.setEnabled(fields.choice().isEverBusy());
    busy.setEnabled(fields.choice().isEverBusy());
  }

  private void tell() {
    PostingFields fields = new PostingFields(
        PostingChoice.values()[choice.getSelectionIndex()], buffers.getText(), busy.getText());
    faulty = fields.fault() != null;
    change.accept(fields);
  }
}
