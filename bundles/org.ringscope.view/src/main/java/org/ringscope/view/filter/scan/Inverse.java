package org.ringscope.view.filter.scan;

import java.io.IOException;
import org.ringscope.capture.PacketRows;
import org.ringscope.view.filter.fields.PacketHeaders;

/** Matches where its part doesn't: what can't match surely does now, what surely matches can't. */
record Inverse(PlanNode part) implements PlanNode {
  @Override
  public long certain(PacketRows rows, int from) {
    return ~part.possible(rows, from);
  }

  @Override
  public long possible(PacketRows rows, int from) {
    return ~part.certain(rows, from);
  }

  @Override
  public boolean matches(PacketRows rows, int row, PacketHeaders packet) throws IOException {
    return !part.matches(rows, row, packet);
  }

  @Override
  public boolean needsBytes() {
    return part.needsBytes();
  }

  @Override
  public boolean asksOutcome() {
    return part.asksOutcome();
  }
}
