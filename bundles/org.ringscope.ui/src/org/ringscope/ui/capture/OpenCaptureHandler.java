package org.ringscope.ui.capture;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Asks for capture files and opens each in an editor. */
public final class OpenCaptureHandler extends AbstractHandler {
  private static final String[] NAMES = {"Captures", "All files"};
  private static final String[] PATTERNS = {
    "*.pcap;*.pcapng;*.cap;*.dmp;*.pcap.gz;*.pcapng.gz;*.pcap.zst;*.pcapng.zst", "*"
  };

  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
    FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
    dialog.setText("Open Capture");
    dialog.setFilterNames(NAMES);
    dialog.setFilterExtensions(PATTERNS);
    if (dialog.open() == null) {
      return null;
    }
    Path folder = Path.of(dialog.getFilterPath());
    for (String name : dialog.getFileNames()) {
      CaptureEditor.open(window.getActivePage(), folder.resolve(name));
    }
    return null;
  }
}
