package org.ringscope.ui.export;

import java.util.Arrays;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.format.ReportFormat;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.export.ExportName;

/** Asks for a report's format and file. */
// JFace makes a dialog's controls after its constructor.
@NullUnmarked
final class ReportDialog extends ExportDialog {
  private static final ReportFormat[] FORMATS = ReportFormat.values();

  private final CaptureReplay capture;
  private Combo combo;
  private ReportFormat format = ReportFormat.HTML;

  ReportDialog(Shell parent, CaptureReplay capture) {
    super(parent, "Export Report", "Writes what the replay counted, as ./ringscope replay --report does.");
    this.capture = capture;
  }

  @Override
  void addQuestions(Composite grid) {
    new Label(grid, SWT.NONE).setText("F&ormat:");
    combo = new Combo(grid, SWT.READ_ONLY);
    combo.setItems(Arrays.stream(FORMATS).map(ReportDialog::title).toArray(String[]::new));
    combo.select(format.ordinal());
    combo.addListener(SWT.Selection, event -> changeFormat());
    GridDataFactory.fillDefaults().span(2, 1).applyTo(combo);
  }

  private static String title(ReportFormat format) {
    return switch (format) {
      case JSON -> "JSON – for programs, with a schema";
      case CSV -> "CSV – for spreadsheets";
      case HTML -> "HTML – for people, with charts";
      case PROMETHEUS -> "Prometheus text – for monitoring";
    };
  }

  private void changeFormat() {
    format = FORMATS[combo.getSelectionIndex()];
    field().setName(ExportName.withEnding(field().name(), format));
  }

  @Override
  String proposal() {
    return ExportName.ofReport(capture.file(), format).toString();
  }

  @Override
  @Nullable String answersProblem() {
    return null;
  }

  ReportFormat format() {
    return format;
  }
}
