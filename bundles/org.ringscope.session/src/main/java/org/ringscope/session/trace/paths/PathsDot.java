package org.ringscope.session.trace.paths;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ringscope.nic.ReceiveStage;
import org.ringscope.nic.TransmitStage;

/**
 * Paths as a graph in Graphviz's language (graphviz.org/doc/info/lang.html): stages, rings and outcomes as nodes, edges
 * labelled with how many packets went there and as thick as they are many.
 */
public final class PathsDot {
  private static final double THICKEST = 8;

  /** Packets by edge, which is both its ends as they are written. */
  private final Map<String, Long> edges = new LinkedHashMap<>();

  private long all;

  private PathsDot() {}

  /** A digraph; lines with {@code \n} behind each. */
  public static String of(List<PacketPath> paths) {
    PathsDot dot = new PathsDot();
    paths.forEach(dot::add);
    StringBuilder text = new StringBuilder("digraph paths {\n  rankdir=LR;\n  node [shape=box];\n");
    dot.edges.forEach((ends, packets) -> text.append(String.format(Locale.ROOT,
        "  %s [label=\"%d\", penwidth=%.1f];\n", ends, packets, 1 + THICKEST * packets / dot.all)));
    return text.append("}\n").toString();
  }

  private void add(PacketPath path) {
    all += path.packets();
    String from = quoted("packets");
    for (PathStep step : path.steps()) {
      // A ring is where its packets part: one node for all would hide which one is hot.
      boolean atRing = step.stage().equals(ReceiveStage.NAME) || step.stage().equals(TransmitStage.NAME);
      String to = quoted(atRing && path.ring() >= 0 ? step.stage() + " " + place(path) : step.stage());
      edge(from, to, path.packets());
      from = to;
    }
    if (path.destination() != null) {
      String destination = quoted("destination " + path.destination());
      edge(from, destination, path.packets());
      from = destination;
    }
    edge(from, quoted(path.outcome()), path.packets());
  }

  private static String place(PacketPath path) {
    return path.device() == 0 ? path.ringName() : "device " + path.device() + " " + path.ringName();
  }

  private void edge(String from, String to, long packets) {
    edges.merge(from + " -> " + to, packets, Long::sum);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
