package org.ringscope.ui.export;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.capture.CaptureEditor;
import org.ringscope.view.export.ExportName;

/** Opens the file exported last: packets here, reports with whatever the desktop has for them. */
public final class OpenLastExportHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    open(HandlerUtil.getActiveWorkbenchWindowChecked(event));
    return null;
  }

  static void open(IWorkbenchWindow window) {
    Path file = LastExport.INSTANCE.file();
    if (file == null) {
      MessageDialog.openInformation(
          window.getShell(), "Open Last Export",
          "Nothing was exported yet. File > Export Report… and File > Export Packets… write files.");
    } else if (file.toString().endsWith(ExportName.PCAPNG)) {
      CaptureEditor.open(window.getActivePage(), file);
    } else if (!Program.launch(file.toString())) {
      MessageDialog.openInformation(
          window.getShell(), "Open Last Export", "This desktop has no program for it. The file is\n\n" + file);
    }
  }
}
