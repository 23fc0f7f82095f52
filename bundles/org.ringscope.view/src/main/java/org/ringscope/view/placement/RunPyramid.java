package org.ringscope.view.placement;

import java.util.Arrays;
import org.ringscope.session.place.PlacementRecord;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;

/**
 * Sums over runs in the order of the stream, as of any moment. Each level has a node for {@value #FAN_OUT} nodes, or
 * runs, of the one beneath. A node is used whole if all of its runs had come by the moment, left out if none had, and
 * looked into else: streams are nearly in order, so that few are.
 */
final class RunPyramid {
  private static final int FAN_OUT = 16;

  /** One level's nodes. */
  private record Level(int[] first, int[] last, long[] sums) {
    Level(int nodes) {
      this(new int[nodes], new int[nodes], new long[nodes * PlacedBytes.SUMS]);
      Arrays.fill(first, Integer.MAX_VALUE);
      Arrays.fill(last, -1);
    }
  }

  private final PlacementRecord record;
  private final int[] order;
  private final Level[] levels;

  /** @param order numbers of runs in the order of the stream */
  RunPyramid(PlacementRecord record, int[] order) {
    this.record = record;
    this.order = order;
    int height = 0;
    for (int nodes = order.length; nodes > 1; nodes = Math.ceilDiv(nodes, FAN_OUT)) {
      height++;
    }
    levels = new Level[height];
    for (int level = 0, nodes = order.length; level < height; level++) {
      nodes = Math.ceilDiv(nodes, FAN_OUT);
      levels[level] = new Level(nodes);
    }
    if (height > 0) {
      sumRuns();
      for (int level = 1; level < height; level++) {
        sumNodes(levels[level - 1], levels[level]);
      }
    }
  }

  private void sumRuns() {
    Level level = levels[0];
    for (int rank = 0; rank < order.length; rank++) {
      int run = order[rank];
      int node = rank / FAN_OUT;
      int at = node * PlacedBytes.SUMS;
      Fate fate = record.fate(run);
      Cause cause = record.cause(run);
      level.sums[at + PlacedBytes.indexOf(fate)] += record.runLength(run);
      if (cause != null) {
        level.sums[at + PlacedBytes.indexOf(cause)] += record.runLength(run);
      }
      level.first[node] = Math.min(level.first[node], record.segmentOf(run));
      level.last[node] = Math.max(level.last[node], record.segmentOf(run));
    }
  }

  private static void sumNodes(Level below, Level above) {
    for (int child = 0; child < below.first.length; child++) {
      int node = child / FAN_OUT;
      for (int i = 0; i < PlacedBytes.SUMS; i++) {
        above.sums[node * PlacedBytes.SUMS + i] += below.sums[child * PlacedBytes.SUMS + i];
      }
      above.first[node] = Math.min(above.first[node], below.first[child]);
      above.last[node] = Math.max(above.last[node], below.last[child]);
    }
  }

  /**
   * Adds the runs of ranks {@code [from, to)} that came with the first {@code segments} segments.
   */
  void add(int from, int to, int segments, PlacedBytes into) {
    int at = from;
    while (at < to) {
      int level = 0;
      int size = 1;
      // The largest node that begins here and ends within.
      while (level < levels.length && at % (size * FAN_OUT) == 0 && at + size * FAN_OUT <= to) {
        size *= FAN_OUT;
        level++;
      }
      addNode(level, at / size, segments, into);
      at += size;
    }
  }

  /** @param level 0 for a run, 1 for the lowest nodes */
  private void addNode(int level, int node, int segments, PlacedBytes into) {
    if (level == 0) {
      int run = order[node];
      if (record.segmentOf(run) < segments) {
        into.add(record.segmentOf(run), record.runLength(run), record.fate(run), record.cause(run));
      }
      return;
    }
    Level nodes = levels[level - 1];
    if (nodes.last[node] < segments) {
      into.addNode(nodes.sums, node * PlacedBytes.SUMS, nodes.first[node], nodes.last[node]);
    } else if (nodes.first[node] < segments) {
      int end = Math.min((node + 1) * FAN_OUT, level == 1 ? order.length : levels[level - 2].first.length);
      for (int child = node * FAN_OUT; child < end; child++) {
        addNode(level - 1, child, segments, into);
      }
    }
  }
}
