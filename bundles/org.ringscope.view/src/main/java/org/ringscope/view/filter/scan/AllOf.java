package org.ringscope.view.filter.scan;

import java.io.IOException;
import java.util.List;
import org.ringscope.capture.PacketRows;
import org.ringscope.view.filter.fields.PacketHeaders;

/** Matches where all of its parts do; those that need no bytes are asked first. */
record AllOf(List<PlanNode> parts) implements PlanNode {
  AllOf {
    parts = Plans.cheapestFirst(parts);
  }

  @Override
  public long certain(PacketRows rows, int from) {
    long all = -1;
    for (int i = 0; i < parts.size() && all != 0; i++) {
      all &= parts.get(i).certain(rows, from);
    }
    return all;
  }

  @Override
  public long possible(PacketRows rows, int from) {
    long all = -1;
    for (int i = 0; i < parts.size() && all != 0; i++) {
      all &= parts.get(i).possible(rows, from);
    }
    return all;
  }

  @Override
  public boolean matches(PacketRows rows, int row, PacketHeaders packet) throws IOException {
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).matches(rows, row, packet)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean needsBytes() {
    return parts.stream().anyMatch(PlanNode::needsBytes);
  }

  @Override
  public boolean asksOutcome() {
    return parts.stream().anyMatch(PlanNode::asksOutcome);
  }
}
