package org.ringscope.ui;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.ringscope.ui.capture.CaptureDrop;
import org.ringscope.ui.capture.CaptureEditor;
import org.ringscope.ui.export.ExportNotice;
import org.ringscope.ui.welcome.WelcomeEditor;

/** The main window: its size, its bars, and the captures named on the command line. */
final class RingscopeWindowAdvisor extends WorkbenchWindowAdvisor {
  private final List<String> captures;

  RingscopeWindowAdvisor(IWorkbenchWindowConfigurer configurer, List<String> captures) {
    super(configurer);
    this.captures = captures;
  }

  @Override
  public void preWindowOpen() {
    IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
    configurer.setTitle("Ringscope");
    configurer.setInitialSize(new Point(1400, 900));
    configurer.setShowMenuBar(true);
    configurer.setShowCoolBar(true);
    configurer.setShowStatusLine(true);
    configurer.setShowPerspectiveBar(false);
    configurer.setShowProgressIndicator(true);
    configurer.addEditorAreaTransfer(FileTransfer.getInstance());
    configurer.configureEditorAreaDropListener(new CaptureDrop(configurer.getWindow()));
  }

  @Override
  public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
    return new ActionBarAdvisor(configurer) {
      @Override
      protected void fillStatusLine(IStatusLineManager statusLine) {
        statusLine.add(new ExportNotice(getWindowConfigurer().getWindow()));
      }
    };
  }

  @Override
  public void postWindowOpen() {
    // An editor of the last session can't be brought to the front before the window has made its part.
    Display.getCurrent().asyncExec(() -> {
      IWorkbenchPage page = getWindowConfigurer().getWindow().getActivePage();
      if (page != null) {
        show(page);
      }
    });
  }

  private void show(IWorkbenchPage page) {
    captures.forEach(capture -> CaptureEditor.open(page, Path.of(capture)));
    if (page.getEditorReferences().length == 0) {
      WelcomeEditor.open(page);
    }
  }
}
