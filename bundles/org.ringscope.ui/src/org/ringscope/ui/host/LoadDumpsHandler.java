package org.ringscope.ui.host;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;

/** Asks for files with what ethtool printed on the machine of the capture in front. */
public final class LoadDumpsHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    CaptureReplay capture = HandlerUtil.getActiveEditorChecked(event).getAdapter(CaptureReplay.class);
    FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN | SWT.MULTI);
    dialog.setText("Load ethtool Dump");
    if (capture == null || dialog.open() == null) {
      return null;
    }
    Path folder = Path.of(dialog.getFilterPath());
    List<Path> files = Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
    LoadDumpsJob.of(capture, files).schedule();
    try {
      HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(CountersView.ID);
    } catch (PartInitException e) {
      throw new ExecutionException("The Counters view can't be opened.", e);
    }
    return null;
  }
}
