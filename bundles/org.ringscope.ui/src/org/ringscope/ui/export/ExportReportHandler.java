package org.ringscope.ui.export;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.ReportFormat;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.export.ReportExport;

/** Writes the report of the capture in front. */
public final class ExportReportHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    IEditorPart editor = HandlerUtil.getActiveEditorChecked(event);
    CaptureReplay capture = editor.getAdapter(CaptureReplay.class);
    Shell shell = HandlerUtil.getActiveShellChecked(event);
    ReplayReport report = capture == null ? null : capture.report();
    if (report == null) {
      MessageDialog.openInformation(
          shell, "Export Report", "There is a report when the capture is replayed; its editor says how far that is.");
      return null;
    }
    ReportDialog dialog = new ReportDialog(shell, capture);
    if (dialog.open() == Window.OK) {
      export(report, dialog.format(), dialog.file());
    }
    return null;
  }

  private static void export(ReplayReport report, ReportFormat format, Path target) {
    new ExportJob(target, (file, monitor) -> {
      monitor.beginTask("", 1);
      return ReportExport.write(report, format, file, monitor::isCanceled);
    }).schedule();
  }
}
