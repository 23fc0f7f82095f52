package org.ringscope.ui.packetlist;

import java.io.IOException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.ringscope.ui.StatusMessage;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.list.ConversationFilter;
import org.ringscope.view.packet.PacketBytes;

/** Reads a packet and has the capture filtered to what its two ends said to one another. */
public final class FollowConversationJob extends Job {
  private final CaptureReplay capture;
  private final long number;
  private final Display display;

  /** @param number of the packet, from 1 */
  public FollowConversationJob(CaptureReplay capture, long number, Display display) {
    super("Following a conversation");
    this.capture = capture;
    this.number = number;
    this.display = display;
    setSystem(true);
    setPriority(INTERACTIVE);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      PacketBytes packet = capture.shown().bytes(number);
      if (packet != null) {
        display.asyncExec(() -> follow(packet));
      }
      return Status.OK_STATUS;
    } catch (IOException e) {
      return Status.error("Packet " + number + " can't be read: " + e.getMessage(), e);
    }
  }

  private void follow(PacketBytes packet) {
    ConversationFilter.of(packet).ifPresentOrElse(
        capture::requestFilter,
        () -> StatusMessage.show("Packet " + number + " names no two ends, so it belongs to no conversation."));
  }
}
