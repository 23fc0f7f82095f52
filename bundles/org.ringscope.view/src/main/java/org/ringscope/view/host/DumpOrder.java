package org.ringscope.view.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The order in which dumps were taken, for files that someone chose in no order: what is called {@code before} comes
 * first and what is called {@code after} last; else files tell by when they were written, and then by their names.
 */
public final class DumpOrder {
  private DumpOrder() {}

  /**
   * Puts files in order.
   *
   * @throws IOException if one is not there
   */
  public static List<Path> of(List<Path> files) throws IOException {
    Map<Path, FileTime> written = new HashMap<>();
    for (Path file : files) {
      written.put(file, Files.getLastModifiedTime(file));
    }
    List<Path> ordered = new ArrayList<>(files);
    ordered.sort(Comparator.comparingInt(DumpOrder::byName)
        .thenComparing(file -> written.getOrDefault(file, FileTime.fromMillis(0)))
        .thenComparing(Comparator.naturalOrder()));
    return ordered;
  }

  private static int byName(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return (name.contains("after") ? 1 : 0) - (name.contains("before") ? 1 : 0);
  }
}
