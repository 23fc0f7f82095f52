package org.ringscope.ui.packetlist;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.ringscope.ui.StatusMessage;
import org.ringscope.ui.TextCopy;
import org.ringscope.ui.preferences.Preferences;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.PacketColumn;
import org.ringscope.view.export.PacketChoice;
import org.ringscope.view.list.PacketText;

/** Reads packets and puts them into the clipboard as text; says in the status line how many. */
public final class CopyPacketsJob extends Job {
  private final PacketText text;
  private final PacketChoice packets;
  private final Display display;

  /** @param columns from left to right */
  public CopyPacketsJob(CaptureReplay capture, PacketChoice packets, List<PacketColumn> columns, Display display) {
    super("Copying packets of " + capture.file().getFileName());
    this.packets = packets;
    this.display = display;
    text = new PacketText(capture, columns, Preferences.timeFormat());
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      String copied = text.of(packets, monitor::isCanceled);
      if (copied == null) {
        return Status.CANCEL_STATUS;
      }
      display.asyncExec(() -> put(copied));
      return Status.OK_STATUS;
    } catch (IOException e) {
      return Status.error("Packets could not be copied: " + e.getMessage(), e);
    }
  }

  private void put(String copied) {
    TextCopy.copy(display, copied);
    StatusMessage.show(outcome(packets.count()));
  }

  static String outcome(long count) {
    if (count > PacketText.MOST_LINES) {
      return String.format(
          Locale.ROOT,
          "Copied the first %,d of %,d selected packets; Export Packets writes them all.",
          PacketText.MOST_LINES, count);
    }
    return String.format(Locale.ROOT, count == 1 ? "Copied %,d packet." : "Copied %,d packets.", count);
  }
}
