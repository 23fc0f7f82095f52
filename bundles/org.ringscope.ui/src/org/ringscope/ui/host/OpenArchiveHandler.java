package org.ringscope.ui.host;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Asks for an archive that {@code ringscope collect} wrote, and opens it. */
public final class OpenArchiveHandler extends AbstractHandler {
  private static final String[] NAMES = {"Archives of ringscope collect", "All files"};
  private static final String[] PATTERNS = {"*.tar", "*"};

  @Override
  public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
    FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN);
    dialog.setText("Open Host Archive");
    dialog.setFilterNames(NAMES);
    dialog.setFilterExtensions(PATTERNS);
    String chosen = dialog.open();
    if (chosen != null) {
      new OpenArchiveJob(Path.of(chosen), HandlerUtil.getActiveWorkbenchWindowChecked(event)).schedule();
    }
    return null;
  }
}
