package org.ringscope.view.filter.scan;

import org.ringscope.capture.PacketRows;
import org.ringscope.view.filter.fields.PacketHeaders;
import org.ringscope.view.filter.fields.RowField;
import org.ringscope.view.filter.fields.ValueSet;

/** A test that the packet table always decides. */
record RowTest(RowField field, ValueSet values) implements PlanNode {
  @Override
  public long certain(PacketRows rows, int from) {
    int count = Math.min(GROUP, rows.count() - from);
    long bits = 0;
    for (int i = 0; i < count; i++) {
      bits |= (field.isIn(values, rows, from + i) ? 1L : 0L) << i;
    }
    return bits;
  }

  @Override
  public long possible(PacketRows rows, int from) {
    return certain(rows, from);
  }

  @Override
  public boolean matches(PacketRows rows, int row, PacketHeaders packet) {
    return field.isIn(values, rows, row);
  }

  @Override
  public boolean needsBytes() {
    return false;
  }

  @Override
  public boolean asksOutcome() {
    return field.outcome();
  }
}
