package org.ringscope.ui.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.OnScreen;
import org.ringscope.ui.StatusMessage;
import org.ringscope.ui.preferences.Preferences;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.mirror.DebugNicRun;
import org.ringscope.view.mirror.DebugNicSetup;
import org.ringscope.view.mirror.NicOutlet;
import org.ringscope.view.mirror.TcpAddress;
import org.ringscope.view.mirror.WiresharkProgram;

/** Starts Wireshark on a debug virtual NIC as soon as that can be attached to; without it, says what else can. */
final class WiresharkJob extends Job {
  private static final int LOOK_EVERY_MILLIS = 20;

  private final DebugNicRun run;
  private final Consumer<TcpAddress> notFound;

  private WiresharkJob(DebugNicRun run, Consumer<TcpAddress> notFound) {
    super("Opening " + run.nic().name() + " in Wireshark");
    this.run = run;
    this.notFound = notFound;
    setPriority(INTERACTIVE);
  }

  /** Starts the debug virtual NIC, unless it runs, and Wireshark on it. Called by the UI thread. */
  static void open(CaptureReplay capture, DebugNicSetup nic, Shell shell) {
    if (nic.outlet().kind() != NicOutlet.Kind.TCP) {
      StatusMessage.show(nic.name() + " comes out as " + nic.outlet().text()
          + ". Edit it to come out on a TCP port for Wireshark.");
      return;
    }
    DebugNicRun run = DebugNicJob.start(capture, nic.name());
    if (run != null) {
      new WiresharkJob(run, OnScreen.of(shell, address -> new NoWiresharkDialog(shell, address).open())).schedule();
    }
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      TcpAddress address = awaitAddress(monitor);
      if (address == null) {
        return Status.CANCEL_STATUS;
      }
      Optional<WiresharkProgram> program = program();
      if (program.isEmpty()) {
        notFound.accept(address);
      } else {
        new ProcessBuilder(program.get().command(address))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
      }
      return Status.OK_STATUS;
    } catch (IOException e) {
      return Status.error("Wireshark can't be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Status.CANCEL_STATUS;
    }
  }

  private @Nullable TcpAddress awaitAddress(IProgressMonitor monitor) throws InterruptedException {
    TcpAddress address = run.address();
    while (address == null && !run.isOver() && !monitor.isCanceled()) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      address = run.address();
    }
    return address;
  }

  /** The one that the user named, or else the one that is found; none if that can't be started. */
  private static Optional<WiresharkProgram> program() {
    String named = Preferences.wireshark();
    return named.isBlank()
        ? WiresharkProgram.find(System.getProperty("os.name"), System.getenv(), Files::isExecutable)
        : Optional.of(new WiresharkProgram(Path.of(named))).filter(each -> Files.isExecutable(each.file()));
  }
}
