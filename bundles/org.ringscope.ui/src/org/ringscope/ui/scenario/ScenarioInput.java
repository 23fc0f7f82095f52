package org.ringscope.ui.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.jspecify.annotations.Nullable;

/**
 * A scenario file; two inputs are equal if they name the same file.
 *
 * @param file absolute path
 * @param template text to begin with if there is no such file yet
 */
record ScenarioInput(Path file, String template) implements IEditorInput {
  ScenarioInput {
    file = file.toAbsolutePath().normalize();
  }

  @Override
  public boolean exists() {
    return Files.exists(file);
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return ResourceLocator.imageDescriptorFromBundle("org.ringscope.ui", "icons/scenario.svg")
        .orElseGet(ImageDescriptor::getMissingImageDescriptor);
  }

  @Override
  public String getName() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public @Nullable IPersistableElement getPersistable() {
    return null;
  }

  @Override
  public String getToolTipText() {
    return file.toString();
  }

  @Override
  public <T> @Nullable T getAdapter(Class<T> adapter) {
    return adapter == Path.class ? adapter.cast(file) : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScenarioInput input && input.file.equals(file);
  }

  @Override
  public int hashCode() {
    return file.hashCode();
  }
}
