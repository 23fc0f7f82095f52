package org.ringscope.view.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The name of a file to write, as somebody types it. */
public final class FileName {
  private FileName() {}

  /** What is wrong with the name, in words for people, or null. */
  public static @Nullable String problem(String name) {
    if (name.isBlank()) {
      return "Name a file to write.";
    }
    try {
      Path path = Path.of(name).toAbsolutePath();
      Path folder = path.getParent();
      if (Files.isDirectory(path)) {
        return name + " is a folder; name a file in it.";
      }
      return folder == null || Files.isDirectory(folder) ? null : "There is no folder " + folder + ".";
    } catch (InvalidPathException e) {
      return "This is no file name: " + e.getReason() + ".";
    }
  }
}
