package org.ringscope.view.filter.scan;

import java.io.IOException;
import org.ringscope.capture.PacketRows;
import org.ringscope.view.filter.fields.PacketHeaders;
import org.ringscope.view.filter.fields.ParsedField;

/**
 * A test of protocols or marks. The packet table has them but for packets left out before the card, whose bytes have to
 * be read.
 *
 * @param mask bits of {@link ParsedField#parsed} of which one has to be set
 */
record ParsedTest(int mask) implements PlanNode {
  @Override
  public long certain(PacketRows rows, int from) {
    return known(mask, rows, from);
  }

  @Override
  public long possible(PacketRows rows, int from) {
    return possible(mask, rows, from);
  }

  /** Rows that have, or may have, one of the bits of {@code mask}. */
  static long possible(int mask, PacketRows rows, int from) {
    return known(mask, rows, from) | unknown(rows, from);
  }

  private static long known(int mask, PacketRows rows, int from) {
    int count = Math.min(GROUP, rows.count() - from);
    long bits = 0;
    for (int i = 0; i < count; i++) {
      bits |= ((ParsedField.parsed(rows, from + i) & mask) != 0 ? 1L : 0L) << i;
    }
    return bits;
  }

  /** Rows of which the table does not know protocols and marks; they have none there. */
  private static long unknown(PacketRows rows, int from) {
    int count = Math.min(GROUP, rows.count() - from);
    long bits = 0;
    for (int i = 0; i < count; i++) {
      boolean nothing = ParsedField.parsed(rows, from + i) == 0;
      bits |= (nothing && ParsedField.isUnknown(rows, from + i) ? 1L : 0L) << i;
    }
    return bits;
  }

  @Override
  public boolean matches(PacketRows rows, int row, PacketHeaders packet) throws IOException {
    int parsed = ParsedField.isUnknown(rows, row) ? packet.parsed() : ParsedField.parsed(rows, row);
    return (parsed & mask) != 0;
  }

  @Override
  public boolean needsBytes() {
    return false;
  }

  @Override
  public boolean asksOutcome() {
    return false;
  }
}
