package org.ringscope.ui.welcome;

import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.jspecify.annotations.NullUnmarked;
import org.ringscope.ui.ReadOnlyEditor;

/** The welcome page as an editor, so that it gives way to the first capture and can be had again. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class WelcomeEditor extends ReadOnlyEditor {
  public static final String ID = "org.ringscope.ui.welcomeEditor";

  private WelcomePage content;

  /** Opens the page, or brings it to the front. */
  public static void open(IWorkbenchPage page) {
    try {
      page.openEditor(new WelcomeInput(), ID);
    } catch (PartInitException e) {
      ErrorDialog.openError(page.getWorkbenchWindow().getShell(), "Welcome", null, e.getStatus());
    }
  }

  @Override
  public void init(IEditorSite site, IEditorInput input) {
    setSite(site);
    setInput(input);
    setPartName(input.getName());
  }

  @Override
  public void createPartControl(Composite parent) {
    content = new WelcomePage(parent, getSite().getWorkbenchWindow());
  }

  @Override
  public void setFocus() {
    content.refresh();
    content.setFocus();
  }
}
