package org.ringscope.ui.capture;

import java.nio.file.Path;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.jspecify.annotations.Nullable;

/** Brings back the captures that were open when the workbench was closed. */
public final class CaptureInputFactory implements IElementFactory {
  static final String ID = "org.ringscope.ui.captureInputFactory";
  static final String FILE = "file";

  @Override
  public @Nullable IAdaptable createElement(IMemento memento) {
    String file = memento.getString(FILE);
    return file == null ? null : new CaptureInput(Path.of(file));
  }
}
