package org.ringscope.view.filter.fields;

import java.util.List;
import org.ringscope.capture.PacketRows;
import org.ringscope.packet.Protocols;
import org.ringscope.pipeline.Verdict;

/**
 * A field that the packet table knows unless the packet was left out before the card: its protocols and marks.
 *
 * @param mask which bits of {@link #parsed} mean that the packet has the field; a choice's place is its bit in the mask
 */
public record ParsedField(String name, String title, ValueKind kind, List<String> choices, int mask)
    implements FilterField {
  private static final int MARKS_SHIFT = 16;

  static ParsedField protocol(String name, String title, int protocols) {
    return new ParsedField(name, title, ValueKind.PROTOCOL, List.of(), protocols);
  }

  static ParsedField marks(String name, String title, List<String> ids) {
    return new ParsedField(name, title, ValueKind.CHOICE, ids, (1 << ids.size()) - 1 << MARKS_SHIFT);
  }

  @Override
  public int bits() {
    return 0;
  }

  /** The part of {@link #mask} that stands for the values in {@code set}. */
  public int maskOf(ValueSet set) {
    if (kind == ValueKind.PROTOCOL) {
      return mask;
    }
    int bits = 0;
    for (int choice = 0; choice < choices.size(); choice++) {
      bits |= set.contains(0, choice) ? 1 << MARKS_SHIFT + choice : 0;
    }
    return bits;
  }

  /** {@link Protocols} and marks in one number. */
  public static int parsed(int protocols, int marks) {
    return protocols | marks << MARKS_SHIFT;
  }

  /** Protocols and marks of the packet in a row, as {@link #parsed(int, int)} has them. */
  public static int parsed(PacketRows rows, int row) {
    return parsed(rows.protocols(row), rows.marks(row));
  }

  /** Whether the packet table does not know the protocols and marks of the packet in a row. */
  public static boolean isUnknown(PacketRows rows, int row) {
    return rows.verdict(row) == Verdict.FILTERED;
  }
}
