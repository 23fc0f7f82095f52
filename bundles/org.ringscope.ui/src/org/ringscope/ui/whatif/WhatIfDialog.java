package org.ringscope.ui.whatif;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** The wizard's window; its last button says what it does. */
final class WhatIfDialog extends WizardDialog {
  WhatIfDialog(Shell parent, WhatIfWizard wizard) {
    super(parent, wizard);
    setHelpAvailable(false);
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    super.createButtonsForButtonBar(parent);
    getButton(IDialogConstants.FINISH_ID).setText("&Use This Setting");
    setButtonLayoutData(getButton(IDialogConstants.FINISH_ID));
  }
}
