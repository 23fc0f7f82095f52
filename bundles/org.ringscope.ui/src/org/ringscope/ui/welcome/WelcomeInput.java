package org.ringscope.ui.welcome;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.jspecify.annotations.Nullable;

/** Stands for the welcome page, of which there is one; it is not brought back by a restart. */
record WelcomeInput() implements IEditorInput {
  @Override
  public boolean exists() {
    return false;
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return ResourceLocator.imageDescriptorFromBundle("org.ringscope.ui", "icons/ringscope.svg")
        .orElseGet(ImageDescriptor::getMissingImageDescriptor);
  }

  @Override
  public String getName() {
    return "Welcome";
  }

  @Override
  public @Nullable IPersistableElement getPersistable() {
    return null;
  }

  @Override
  public String getToolTipText() {
    return "Welcome to Ringscope";
  }

  @Override
  public <T> @Nullable T getAdapter(Class<T> adapter) {
    return null;
  }
}
