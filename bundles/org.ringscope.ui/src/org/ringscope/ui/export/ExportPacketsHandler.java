package org.ringscope.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.PercentBar;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.export.ChosenPackets;
import org.ringscope.view.export.PacketChoice;

/** Writes packets of the capture in front to a file of their own. */
public final class ExportPacketsHandler extends AbstractHandler {
  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    IEditorPart editor = HandlerUtil.getActiveEditorChecked(event);
    CaptureReplay capture = editor.getAdapter(CaptureReplay.class);
    Shell shell = HandlerUtil.getActiveShellChecked(event);
    if (capture == null || capture.snapshot().packets() == 0) {
      MessageDialog.openInformation(shell, "Export Packets", "This capture has no packets to export.");
      return null;
    }
    PacketsDialog dialog = new PacketsDialog(shell, capture, editor.getAdapter(ChosenPackets.class));
    if (dialog.open() == Window.OK) {
      PacketChoice packets = dialog.choice();
      new ExportJob(dialog.file(), (file, monitor) -> export(capture, packets, file, monitor)).schedule();
    }
    return null;
  }

  /** Writes packets, telling how far it has got. */
  static boolean export(CaptureReplay capture, PacketChoice packets, Path file, IProgressMonitor monitor)
      throws IOException {
    PercentBar bar = new PercentBar(monitor);
    return capture.export(packets, file, written -> bar.reach(written, packets.count()), monitor::isCanceled);
  }
}
