package org.ringscope.ui.mirror;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.ringscope.ui.OnScreen;
import org.ringscope.ui.StatusMessage;
import org.ringscope.view.mirror.MirrorSubject;

/** Has something mirrored that was pointed at in another view. */
public final class MirrorRequest {
  private MirrorRequest() {}

  /** Opens the Debug vNICs and asks how it is to be mirrored. */
  public static void ask(MirrorWish wish) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      if (page.showView(DebugNicsView.ID) instanceof DebugNicsView view) {
        view.ask(wish);
      }
    } catch (PartInitException e) {
      ILog.of(MirrorRequest.class).error("The Debug vNICs can't be opened.", e);
    }
  }

  /**
   * Finds out what is meant, and goes on with it on the UI thread.
   *
   * @param control as long as it lives
   */
  static void resolve(MirrorWish wish, Control control, Consumer<MirrorSubject> next) {
    if (wish.subject() != null) {
      next.accept(wish.subject());
    } else {
      Consumer<Optional<MirrorSubject>> found = OnScreen.of(control, flow -> flow.ifPresentOrElse(
          next, () -> StatusMessage.show("Packet " + wish.packet() + " belongs to no flow that a card could tell.")));
      new FlowJob(wish, found).schedule();
    }
  }

  /** Reads a packet to know its flow. */
  private static final class FlowJob extends Job {
    private final MirrorWish wish;
    private final Consumer<Optional<MirrorSubject>> consumer;

    FlowJob(MirrorWish wish, Consumer<Optional<MirrorSubject>> consumer) {
      super("Reading the flow of a packet");
      this.wish = wish;
      this.consumer = consumer;
      setSystem(true);
      setPriority(INTERACTIVE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
      try {
        consumer.accept(MirrorSubject.flowOf(wish.capture(), wish.packet()));
        return Status.OK_STATUS;
      } catch (IOException e) {
        return Status.error("Packet " + wish.packet() + " can't be read: " + e.getMessage(), e);
      }
    }
  }
}
