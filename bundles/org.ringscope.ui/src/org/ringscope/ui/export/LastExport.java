package org.ringscope.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The file that was exported last since the workbench started. */
public final class LastExport {
  /** The workbench's only one. */
  public static final LastExport INSTANCE = new LastExport();

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable Path file;

  private LastExport() {}

  /** The file, or null if none was exported yet. */
  public @Nullable Path file() {
    return file;
  }

  void set(Path exported) {
    file = exported;
    listeners.forEach(Runnable::run);
  }

  /** Has {@code listener} called by any thread after each export. */
  void addListener(Runnable listener) {
    listeners.add(listener);
  }

  void removeListener(Runnable listener) {
    listeners.remove(listener);
  }
}
