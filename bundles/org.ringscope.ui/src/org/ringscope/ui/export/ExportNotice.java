package org.ringscope.ui.export;

import java.nio.file.Path;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.StatusLineLayoutData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.jspecify.annotations.Nullable;

/** Says in the status line which file was exported last, with a link that opens it. */
public final class ExportNotice extends ContributionItem {
  private static final String ID = "org.ringscope.ui.exportNotice";

  private final IWorkbenchWindow window;
  private final Runnable listener = this::refreshSoon;
  private final Display display = Display.getCurrent();
  private @Nullable IContributionManager manager;

  public ExportNotice(IWorkbenchWindow window) {
    super(ID);
    this.window = window;
    LastExport.INSTANCE.addListener(listener);
  }

  @Override
  public void setParent(IContributionManager parent) {
    super.setParent(parent);
    manager = parent;
  }

  /** Called by the thread that exported. */
  private void refreshSoon() {
    if (!display.isDisposed()) {
      display.asyncExec(() -> {
        if (manager != null && window.getShell() != null) {
          manager.update(true);
        }
      });
    }
  }

  @Override
  public boolean isVisible() {
    return LastExport.INSTANCE.file() != null;
  }

  @Override
  public void fill(Composite parent) {
    Path file = LastExport.INSTANCE.file();
    if (file == null) {
      return;
    }
    Link link = new Link(parent, SWT.NONE);
    link.setText("Exported " + escaped(file.toString()) + " – <a>Open</a>");
    link.setToolTipText(file.toString());
    link.addListener(SWT.Selection, event -> OpenLastExportHandler.open(window));
    StatusLineLayoutData layout = new StatusLineLayoutData();
    layout.widthHint = link.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
    link.setLayoutData(layout);
  }

  /** A link takes ampersands for mnemonics and angle brackets for tags. */
  private static String escaped(String text) {
    return text.replace("&", "&&").replace("<", "‹").replace(">", "›");
  }

  @Override
  public void dispose() {
    LastExport.INSTANCE.removeListener(listener);
    super.dispose();
  }
}
