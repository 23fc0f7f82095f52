package org.ringscope.ui.host;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.CopyKey;
import org.ringscope.ui.HintStack;
import org.ringscope.ui.TextCopy;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.host.HostPrediction;
import org.ringscope.view.host.PredictionTable;

/** What the card should have done to the capture in front, beside what it did, and why. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class PredictionView extends ViewPart {
  public static final String ID = "org.ringscope.ui.predictionView";

  private static final String HINT = "Open a capture (File > Open Capture…), or what ringscope collect wrote (File >"
      + " Open Host Archive…), to compare the rings predicted with the real ones.";

  private static final String NOTHING_YET = "Predict (in this view's tool bar) reads the capture and says which ring"
      + " each packet should have come to. Load what ethtool printed on its machine first to see the real counts"
      + " beside.";

  private static final List<String> SAMPLES =
      List.of("rx128 ▪ ", "12,345,678", "12.3 %", "12,345,678", "12.3 %", "+12.3 points");

  private static final int SASH_WIDTH = 6;

  /** Of the width, in percent: as much as all columns take in a usual window. */
  private static final int TABLE_SHARE = 62;

  private HintStack stack;
  private SashForm page;
  private RowsTable table;
  private Text verdict;
  private CaptureFollower follower;
  private @Nullable HostPrediction shown;

  @Override
  public void createPartControl(Composite parent) {
    stack = new HintStack(parent);
    page = new SashForm(stack.body(), SWT.HORIZONTAL);
    List<RowsTable.Column> columns = new ArrayList<>();
    for (int i = 0; i < SAMPLES.size(); i++) {
      columns.add(new RowsTable.Column(PredictionTable.TITLES.get(i), i > 0, SAMPLES.get(i)));
    }
    table = new RowsTable(page, "prediction", columns);
    verdict = new Text(page, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    page.setSashWidth(SASH_WIDTH);
    page.setWeights(TABLE_SHARE, 100 - TABLE_SHARE);
    CopyKey.handle(getSite(), this::copy);
    follower = new CaptureFollower(getSite().getPage(), stack.body(), capture -> refresh(), this::refresh);
    refresh();
  }

  private void copy() {
    if (!verdict.isFocusControl()) {
      table.copy();
    } else if (verdict.getSelectionCount() > 0) {
      verdict.copy();
    } else {
      TextCopy.copy(verdict.getDisplay(), verdict.getText());
    }
  }

  private void refresh() {
    CaptureReplay capture = follower == null ? null : follower.capture();
    HostPrediction made = capture == null ? null : capture.host().prediction().orElse(null);
    if (made == null) {
      shown = null;
      stack.showHint(capture == null ? HINT : NOTHING_YET);
    } else if (made != shown) {
      shown = made;
      PredictionTable rows = PredictionTable.of(made.report());
      List<RowsTable.Row> lines = new ArrayList<>();
      for (List<String> cells : rows.rings()) {
        lines.add(new RowsTable.Row(lines.size(), false, cells));
      }
      table.show(lines);
      verdict.setText(String.join(Text.DELIMITER + Text.DELIMITER, rows.verdict()));
      stack.show(page);
    }
  }

  @Override
  public void setFocus() {
    stack.focus(table.control());
  }
}
