package org.ringscope.nic.steer;

import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.conversation.EndRows;
import org.ringscope.pipeline.conversation.FlowEnds;

/** The ring of each flow that is known, in a table of bounded size. */
final class FlowRings {
  /** No ring is known. */
  static final int UNKNOWN = -1;

  private static final int RING = EndRows.KEY_WORDS;
  private static final int TIME = RING + 1;
  private static final int WORDS = TIME + 1;

  private final EndRows flows;

  /** @param limit most flows kept */
  FlowRings(int limit) {
    flows = new EndRows(WORDS, limit);
  }

  int size() {
    return flows.size();
  }

  /** The flow's ring, or {@link #UNKNOWN}. */
  int ringOf(FlowEnds flow) {
    int at = flow.lookupIn(flows);
    return at < 0 ? UNKNOWN : (int) flows.rows()[at + RING];
  }

  /**
   * Enters a flow, or its new ring and time; a new flow is left out if the table is full.
   *
   * @param time ns since the epoch
   */
  void put(FlowEnds flow, int ring, long time) {
    int at = flow.findIn(flows);
    if (at >= 0) {
      flows.rows()[at + RING] = ring;
      flows.rows()[at + TIME] = time;
    }
  }

  void remove(FlowEnds flow) {
    int at = flow.lookupIn(flows);
    if (at >= 0) {
      flows.remove(at);
    }
  }

  /** Forgets flows entered last at or before {@code time}, ns since the epoch. */
  void removeUntil(long time) {
    long[] rows = flows.rows();
    int at = 0;
    while (at < rows.length) {
      if (rows[at] != 0 && rows[at + TIME] <= time) {
        // Another row may have moved here: it is looked at next.
        flows.remove(at);
      } else {
        at += WORDS;
      }
    }
  }

  void clear() {
    flows.clear();
  }

  void save(StateWriter writer) {
    flows.save(writer);
  }

  void restore(StateReader reader) {
    flows.restore(reader);
  }
}
