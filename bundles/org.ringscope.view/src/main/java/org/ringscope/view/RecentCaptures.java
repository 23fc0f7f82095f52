package org.ringscope.view;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The captures opened last, newest first, each once. Immutable. */
public final class RecentCaptures {
  /** As many as a menu shows at a glance. */
  public static final int MOST = 10;

  public static final RecentCaptures NONE = new RecentCaptures(List.of());

  private final List<Path> files;

  private RecentCaptures(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /** Reads what {@link #text} wrote; a line that is no path is left out, as are lines beyond the last that fits. */
  public static RecentCaptures parse(String text) {
    List<Path> files = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank() && files.size() < MOST) {
        addPath(files, line);
      }
    }
    return new RecentCaptures(files);
  }

  private static void addPath(List<Path> files, String line) {
    try {
      Path file = Path.of(line);
      if (!files.contains(file)) {
        files.add(file);
      }
    } catch (InvalidPathException noLongerPossible) {
      // Written by another system or by hand: nothing that could be opened is lost.
      return;
    }
  }

  /** A line a capture. A name with a line break, which would come back as two, is left out. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      String line = file.toString();
      if (line.indexOf('\n') < 0) {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }

  /** With {@code file} as the newest. */
  public RecentCaptures with(Path file) {
    List<Path> more = new ArrayList<>(files);
    more.remove(file);
    more.addFirst(file);
    return new RecentCaptures(more.subList(0, Math.min(MOST, more.size())));
  }

  /** Newest first. */
  public List<Path> files() {
    return files;
  }
}
