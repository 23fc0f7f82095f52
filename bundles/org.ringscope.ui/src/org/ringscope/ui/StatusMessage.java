package org.ringscope.ui;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** One line for the user at the lower edge of the window, until the next one or another part is in front. */
public final class StatusMessage {
  private StatusMessage() {}

  /** Shows a line; called by the UI thread. */
  public static void show(String message) {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    IWorkbenchPage page = window == null ? null : window.getActivePage();
    IWorkbenchPart part = page == null ? null : page.getActivePart();
    if (part instanceof IEditorPart editor) {
      editor.getEditorSite().getActionBars().getStatusLineManager().setMessage(message);
    } else if (part instanceof IViewPart view) {
      view.getViewSite().getActionBars().getStatusLineManager().setMessage(message);
    }
  }
}
