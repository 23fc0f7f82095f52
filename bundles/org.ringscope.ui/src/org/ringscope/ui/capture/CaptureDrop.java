package org.ringscope.ui.capture;

import java.nio.file.Path;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

/** Opens the files that are dropped on the place of the editors. */
public final class CaptureDrop extends DropTargetAdapter {
  private final IWorkbenchWindow window;

  public CaptureDrop(IWorkbenchWindow window) {
    this.window = window;
  }

  @Override
  public void dragEnter(DropTargetEvent event) {
    if (FileTransfer.getInstance().isSupportedType(event.currentDataType)) {
      event.detail = DND.DROP_COPY;
    }
  }

  @Override
  public void drop(DropTargetEvent event) {
    IWorkbenchPage page = window.getActivePage();
    if (page != null && event.data instanceof String[] files) {
      for (String file : files) {
        CaptureEditor.open(page, Path.of(file));
      }
    }
  }
}
