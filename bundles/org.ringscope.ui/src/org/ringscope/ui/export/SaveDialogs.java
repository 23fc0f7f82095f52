package org.ringscope.ui.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.format.AtomicFile;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.export.ExportName;
import org.ringscope.view.export.PacketChoice;
import org.ringscope.view.filter.scan.FilteredChoice;

/** Asks for no more than a file's name, and writes it in the background. */
public final class SaveDialogs {
  private SaveDialogs() {}

  /**
   * Saves the packets of a capture that a display filter leaves.
   *
   * @param filter has to be understood
   */
  public static void savePackets(Shell shell, CaptureReplay capture, String filter) {
    Path file = ask(shell, "Save Packets", ExportName.ofPackets(capture.file()), "*" + ExportName.PCAPNG);
    if (file != null) {
      savePackets(capture, filter, file);
    }
  }

  /** As {@link #savePackets(Shell, CaptureReplay, String)}, into a file that is known. */
  public static void savePackets(CaptureReplay capture, String filter, Path file) {
    new ExportJob(file, (target, monitor) -> write(capture, filter, target, monitor)).schedule();
  }

  private static boolean write(CaptureReplay capture, String filter, Path file, IProgressMonitor monitor)
      throws IOException {
    PacketChoice packets = FilteredChoice.of(capture, filter, monitor::isCanceled);
    return packets != null && ExportPacketsHandler.export(capture, packets, file, monitor);
  }

  /** Saves a text, as UTF-8. */
  public static void saveText(Shell shell, Path proposal, String text) {
    Path file = ask(shell, "Save", proposal, "*.*");
    if (file != null) {
      save(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Writes a file in the background; it appears whole or not at all. */
  public static void save(Path file, AtomicFile.Content content) {
    new ExportJob(file, (target, monitor) -> {
      AtomicFile.replace(target, content);
      return true;
    }).schedule();
  }

  /** Asks for a file's name; null if there is to be none. */
  public static @Nullable Path ask(Shell shell, String title, Path proposal, String pattern) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText(title);
    dialog.setOverwrite(true);
    dialog.setFilterExtensions(new String[] {pattern});
    dialog.setFilterPath(String.valueOf(proposal.toAbsolutePath().getParent()));
    dialog.setFileName(String.valueOf(proposal.getFileName()));
    String chosen = dialog.open();
    return chosen == null ? null : Path.of(chosen);
  }
}
