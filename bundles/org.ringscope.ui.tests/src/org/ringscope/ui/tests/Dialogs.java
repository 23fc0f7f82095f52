package org.ringscope.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;

/** Dialogs as their user sees them: they stand over the window until someone presses a button. */
final class Dialogs {
  private static final int LOOK_EVERY_MILLIS = 50;
  private static final int MOST_LOOKS = 400;

  private static @Nullable Throwable failure;

  private Dialogs() {}

  /** Runs a command of the workbench, which may open dialogs. */
  static void execute(String command) {
    open(command, () -> run(command));
  }

  /** Runs what may open dialogs. */
  static void open(String what, Runnable opener) {
    failure = null;
    opener.run();
    if (failure != null) {
      throw new AssertionError("in a dialog of " + what, failure);
    }
  }

  private static void run(String command) {
    ICommandService commands = Window.page().getWorkbenchWindow().getService(ICommandService.class);
    IHandlerService handlers = Window.page().getWorkbenchWindow().getService(IHandlerService.class);
    try {
      handlers.executeCommand(ParameterizedCommand.generateCommand(commands.getCommand(command), Map.of()), null);
    } catch (CommandException e) {
      throw new AssertionError(e);
    }
  }

  /** Has {@code user} deal with the dialog of that title as soon as it is open, if it comes in time. */
  static void whenOpen(String title, Consumer<Shell> user) {
    Display display = Display.getCurrent();
    int[] looks = new int[1];
    display.timerExec(LOOK_EVERY_MILLIS, new Runnable() {
      @Override
      public void run() {
        Shell shell = find(display, title);
        if (shell != null) {
          use(shell, user);
        } else if (looks[0]++ < MOST_LOOKS) {
          display.timerExec(LOOK_EVERY_MILLIS, this);
        }
      }
    });
  }

  /** A failure would show as a fault, in one more dialog: the dialog is closed, and {@link #execute} tells of it. */
  private static void use(Shell dialog, Consumer<Shell> user) {
    try {
      user.accept(dialog);
    } catch (AssertionError | RuntimeException e) {
      failure = e;
      if (!dialog.isDisposed()) {
        dialog.close();
      }
    }
  }

  static @Nullable Shell find(Display display, String title) {
    return Arrays.stream(display.getShells())
        .filter(shell -> shell.isVisible() && shell != Window.shell() && shell.getText().equals(title))
        .findFirst()
        .orElse(null);
  }

  static void press(Shell dialog, String button) {
    Button found = all(dialog, Button.class).stream()
        .filter(each -> each.getText().replace("&", "").equals(button))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + button));
    if ((found.getStyle() & SWT.RADIO) != 0) {
      found.setSelection(true);
    }
    found.notifyListeners(SWT.Selection, null);
  }

  /** All controls of a kind in a dialog, in their order. */
  static <T extends Control> List<T> all(Composite parent, Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Control child : parent.getChildren()) {
      if (kind.isInstance(child)) {
        found.add(kind.cast(child));
      } else if (child instanceof Composite composite) {
        found.addAll(all(composite, kind));
      }
    }
    return found;
  }
}
