package org.ringscope.ui.faults;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Version;

/** Tells of a fault, with what a report of it needs, ready to be copied. */
final class FaultDialog extends MessageDialog {
  private static final int COPY = 0;
  private static final int WIDTH = 620;
  private static final int LINES = 12;

  private static boolean open;

  private final String details;

  FaultDialog(@Nullable Shell parent, Throwable fault) {
    super(
        parent, "Ringscope", null,
        "Ringscope came upon a fault of its own. You can go on working; the action at hand may not be done.\n\n"
            + "It stands in the log: " + Platform.getLogFileLocation(),
        ERROR, new String[] {"&Copy Details", IDialogConstants.OK_LABEL}, 1);
    details = details(fault);
    setShellStyle(getShellStyle() | SWT.RESIZE);
  }

  /** Whether one is on screen; for the UI thread. */
  static boolean isOpen() {
    return open;
  }

  @Override
  public int open() {
    open = true;
    try {
      return super.open();
    } finally {
      open = false;
    }
  }

  private static String details(Throwable fault) {
    StringWriter text = new StringWriter();
    PrintWriter lines = new PrintWriter(text);
    lines.println("Ringscope " + Version.TEXT + ", Java " + System.getProperty("java.version") + ", "
        + System.getProperty("os.name") + " " + System.getProperty("os.version"));
    fault.printStackTrace(lines);
    return text.toString();
  }

  @Override
  protected Control createCustomArea(Composite parent) {
    Text text = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
    text.setText(details);
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * text.getLineHeight()).applyTo(text);
    return text;
  }

  @Override
  protected void buttonPressed(int button) {
    if (button == COPY) {
      Clipboard clipboard = new Clipboard(getShell().getDisplay());
      clipboard.setContents(new Object[] {details}, new Transfer[] {TextTransfer.getInstance()});
      clipboard.dispose();
    } else {
      super.buttonPressed(button);
    }
  }
}
