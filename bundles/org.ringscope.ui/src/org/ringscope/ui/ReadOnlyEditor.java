package org.ringscope.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.part.EditorPart;

/** An editor that shows something and never changes it: nothing is ever to be saved. */
public abstract class ReadOnlyEditor extends EditorPart {
  @Override
  public boolean isDirty() {
    return false;
  }

  @Override
  public boolean isSaveAsAllowed() {
    return false;
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    throw new UnsupportedOperationException("Nothing here can be changed.");
  }

  @Override
  public void doSaveAs() {
    throw new UnsupportedOperationException("Nothing here can be changed.");
  }
}
