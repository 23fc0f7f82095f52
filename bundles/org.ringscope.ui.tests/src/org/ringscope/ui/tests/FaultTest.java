package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.ringscope.ui.faults.FaultHandler;

class FaultTest {
  private static final String TITLE = "Ringscope";

  /** Opened, a dialog holds up whoever waits here: it is dealt with by a timer. */
  private static void whenShown(Consumer<Shell> user) {
    Dialogs.whenOpen(TITLE, dialog -> {
      user.accept(dialog);
      Dialogs.press(dialog, "OK");
    });
  }

  @Test
  void aFaultIsLoggedAndShownOnceWithItsDetails() throws IOException {
    List<String> details = new ArrayList<>();
    whenShown(dialog -> {
      details.add(texts(dialog));
      Dialogs.press(dialog, "Copy Details");
    });
    for (int i = 0; i < 3; i++) {
      // From one place, as a fault in a paint listener would come.
      FaultHandler.report(new IllegalStateException("planned by FaultTest"));
    }
    Eventually.is(() -> !details.isEmpty(), () -> "a dialog");
    assertTrue(details.getFirst().contains("IllegalStateException: planned by FaultTest"), details.getFirst());
    assertNull(Dialogs.find(Display.getCurrent(), TITLE), "a second dialog for the same fault");
    Clipboard clipboard = new Clipboard(Display.getCurrent());
    assertTrue(String.valueOf(clipboard.getContents(TextTransfer.getInstance())).contains("planned by FaultTest"));
    clipboard.dispose();
    String log = Files.readString(Platform.getLogFileLocation().toFile().toPath());
    assertTrue(log.contains("planned by FaultTest"), "the log at " + Platform.getLogFileLocation());
  }

  @Test
  void aFaultInAJobIsShownToo() {
    Job job = new Job("failing on purpose") {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        throw new UnsupportedOperationException("planned in a job");
      }
    };
    List<String> shown = new ArrayList<>();
    whenShown(dialog -> shown.add(texts(dialog)));
    job.schedule();
    Eventually.is(() -> !shown.isEmpty(), () -> "a dialog");
    assertTrue(shown.getFirst().contains("planned in a job"), shown.getFirst());
  }

  @Test
  void aForeseenFailureIsAPlainMessage() {
    Job job = new Job("failing in a foreseen way") {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        return Status.error("The disk is full.");
      }
    };
    List<String> shown = new ArrayList<>();
    whenShown(dialog -> shown.add(texts(dialog)));
    // In tests the platform keeps such dialogs back.
    ErrorDialog.AUTOMATED_MODE = false;
    job.schedule();
    Eventually.is(() -> !shown.isEmpty(), () -> "a dialog");
    ErrorDialog.AUTOMATED_MODE = true;
    assertFalse(shown.getFirst().contains("Exception"), shown.getFirst());
  }

  private static String texts(Shell dialog) {
    return Dialogs.all(dialog, Text.class).stream().map(Text::getText).collect(Collectors.joining("\n"));
  }
}
