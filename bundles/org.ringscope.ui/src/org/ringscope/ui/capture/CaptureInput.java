package org.ringscope.ui.capture;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.live.CaptureRecording;

/**
 * A capture file to be shown in an editor; two inputs are equal if they name the same file.
 *
 * @param file absolute path of the capture
 * @param recording what still writes it, or null
 */
public record CaptureInput(Path file, @Nullable CaptureRecording recording)
    implements IEditorInput, IPersistableElement {
  public CaptureInput {
    file = file.toAbsolutePath().normalize();
  }

  public CaptureInput(Path file) {
    this(file, null);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaptureInput input && input.file.equals(file);
  }

  @Override
  public int hashCode() {
    return file.hashCode();
  }

  @Override
  public boolean exists() {
    return Files.exists(file);
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return ResourceLocator.imageDescriptorFromBundle("org.ringscope.ui", "icons/capture.svg")
        .orElseGet(ImageDescriptor::getMissingImageDescriptor);
  }

  @Override
  public String getName() {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  @Override
  public String getToolTipText() {
    return file.toString();
  }

  @Override
  public IPersistableElement getPersistable() {
    return this;
  }

  @Override
  public String getFactoryId() {
    return CaptureInputFactory.ID;
  }

  @Override
  public void saveState(IMemento memento) {
    memento.putString(CaptureInputFactory.FILE, file.toString());
  }

  @Override
  public <T> @Nullable T getAdapter(Class<T> adapter) {
    return adapter == Path.class ? adapter.cast(file) : null;
  }
}
