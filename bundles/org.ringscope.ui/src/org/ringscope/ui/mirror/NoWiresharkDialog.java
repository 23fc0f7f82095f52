package org.ringscope.ui.mirror;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ringscope.ui.TextCopy;
import org.ringscope.view.mirror.TcpAddress;

/** Says how to install Wireshark, and what else can attach to a debug virtual NIC meanwhile. */
final class NoWiresharkDialog extends Dialog {
  static final String TITLE = "Wireshark Not Found";

  private final TcpAddress address;

  NoWiresharkDialog(Shell parent, TcpAddress address) {
    super(parent);
    this.address = address;
    // What it says may be looked at while something else is attached.
    setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.MODELESS);
    setBlockOnOpen(false);
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(TITLE);
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    Text text = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.BORDER);
    text.setText(address.withoutWireshark());
    GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.CLIENT_ID, "&Copy Address", false);
    createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
  }

  @Override
  protected void buttonPressed(int button) {
    if (button == IDialogConstants.CLIENT_ID) {
      TextCopy.copy(getShell().getDisplay(), address.toString());
    } else {
      super.buttonPressed(button);
    }
  }
}
