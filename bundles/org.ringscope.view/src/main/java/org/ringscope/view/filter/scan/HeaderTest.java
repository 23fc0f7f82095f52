package org.ringscope.view.filter.scan;

import java.io.IOException;
import org.ringscope.capture.PacketRows;
import org.ringscope.view.filter.fields.HeaderField;
import org.ringscope.view.filter.fields.PacketHeaders;
import org.ringscope.view.filter.fields.ValueSet;

/** A test of a header's field: the packet table tells only which packets have no such header. */
record HeaderTest(HeaderField field, ValueSet values) implements PlanNode {
  @Override
  public long certain(PacketRows rows, int from) {
    return 0;
  }

  @Override
  public long possible(PacketRows rows, int from) {
    return field.protocols() == 0 ? -1 : ParsedTest.possible(field.protocols(), rows, from);
  }

  @Override
  public boolean matches(PacketRows rows, int row, PacketHeaders packet) throws IOException {
    return field.reader().isIn(values, packet);
  }

  @Override
  public boolean needsBytes() {
    return true;
  }

  @Override
  public boolean asksOutcome() {
    return false;
  }
}
