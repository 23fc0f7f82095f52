package org.ringscope.view.path;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.format.Quantities;
import org.ringscope.report.format.Shares;
import org.ringscope.session.trace.paths.PacketPath;
import org.ringscope.session.trace.paths.PacketPaths;
import org.ringscope.session.trace.paths.PathsDot;
import org.ringscope.session.trace.paths.PathsJson;
import org.ringscope.session.trace.paths.PathsText;
import org.ringscope.view.CaptureReplay;

/**
 * All packets of a capture by the way they took.
 *
 * @param rows those that most packets took first
 * @param summary one line about all of them
 */
public record PathsTable(List<PathRow> rows, String summary) {
  public PathsTable {
    rows = List.copyOf(rows);
  }

  /**
   * Groups the packets of a capture; null if none is open (any more). Takes its time.
   *
   * @throws IOException if the capture was changed since it was opened
   */
  public static @Nullable PathsTable of(CaptureReplay capture) throws IOException {
    PathsTable[] found = new PathsTable[1];
    capture.shown().withSession(session -> found[0] = of(PacketPaths.of(session)));
    return found[0];
  }

  static PathsTable of(List<PacketPath> paths) {
    long all = paths.stream().mapToLong(PacketPath::packets).sum();
    long dropped = paths.stream().filter(path -> path.cause() != null).mapToLong(PacketPath::packets).sum();
    Map<String, Integer> uses = new HashMap<>();
    paths.forEach(path -> uses.merge(String.valueOf(PathFilter.of(path)), 1, Integer::sum));
    List<PathRow> rows = paths.stream().map(path -> {
      String filter = PathFilter.of(path);
      // Neither destinations nor devices are fields of a filter: where they part paths, it would find too many.
      boolean exact = uses.getOrDefault(String.valueOf(filter), 0) == 1;
      return new PathRow(path, Shares.of(path.packets(), all), exact ? filter : null);
    }).toList();
    return new PathsTable(rows, Quantities.of(all, "packet") + " took " + Quantities.of(paths.size(), "path")
        + (dropped == 0 ? "; none was dropped" : "; " + Quantities.grouped(dropped) + " were dropped"));
  }

  private List<PacketPath> paths() {
    return rows.stream().map(PathRow::path).toList();
  }

  /** As a graph in Graphviz's language. */
  public String dot() {
    return PathsDot.of(paths());
  }

  /** As the command line prints it. */
  public String text() {
    return PathsText.of(paths());
  }

  /** For machines: one JSON object. */
  public String json() {
    return PathsJson.of(paths());
  }
}
