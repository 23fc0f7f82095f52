package org.ringscope.session.trace.paths;

import java.util.List;
import java.util.Locale;

/** Paths for people: a paragraph a path. */
public final class PathsText {
  private PathsText() {}

  /** Lines with {@code \n} behind each. */
  public static String of(List<PacketPath> paths) {
    StringBuilder text = new StringBuilder();
    for (PacketPath path : paths) {
      text.append(String.format(Locale.ROOT, "%,d packets, %,d bytes: %s%s%s; the first is packet %d\n",
          path.packets(), path.bytes(), path.outcome(), ring(path),
          path.destination() == null ? "" : ", destination " + path.destination(), path.first()));
      text.append("  ").append(steps(path)).append('\n');
    }
    return text.toString();
  }

  private static String ring(PacketPath path) {
    String device = path.device() == 0 ? "" : " of device " + path.device();
    return path.ring() < 0 ? "" : ", " + path.ringName() + device;
  }

  /** The stages in a row. */
  static String steps(PacketPath path) {
    return String.join(" -> ", path.steps().stream().map(PathStep::stage).toList());
  }
}
