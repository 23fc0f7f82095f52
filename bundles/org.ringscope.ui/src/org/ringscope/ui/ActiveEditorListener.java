package org.ringscope.ui;

import java.util.function.Consumer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.jspecify.annotations.Nullable;

/** Says which editor is in front, at once and whenever that changes; null when the last one is closed. */
final class ActiveEditorListener implements IPartListener2 {
  private final IWorkbenchPage page;
  private final Consumer<@Nullable IEditorPart> follower;

  ActiveEditorListener(IWorkbenchPage page, Consumer<@Nullable IEditorPart> follower) {
    this.page = page;
    this.follower = follower;
    page.addPartListener(this);
    tell();
  }

  private void tell() {
    follower.accept(page.getActiveEditor());
  }

  void dispose() {
    page.removePartListener(this);
  }

  @Override
  public void partActivated(IWorkbenchPartReference part) {
    tell();
  }

  @Override
  public void partBroughtToTop(IWorkbenchPartReference part) {
    tell();
  }

  @Override
  public void partClosed(IWorkbenchPartReference part) {
    tell();
  }

  @Override
  public void partOpened(IWorkbenchPartReference part) {
    tell();
  }

  @Override
  public void partVisible(IWorkbenchPartReference part) {
    tell();
  }
}
