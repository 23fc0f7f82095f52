package org.ringscope.view.filter.fields;

import java.util.List;
import org.ringscope.capture.PacketRows;

/**
 * A field that the packet table always knows.
 *
 * @param value its value in a packet
 * @param outcome whether it may still change while the replay runs
 */
public record RowField(
    String name, String title, ValueKind kind, int bits, List<String> choices, RowValue value, boolean outcome)
    implements FilterField {
  /** The value of a packet that has none. */
  public static final long NONE = -1;

  /** Finds a value in a row. */
  @FunctionalInterface
  public interface RowValue {
    /** The value, or {@link #NONE}. */
    long of(PacketRows rows, int row);
  }

  /** Whether the packet in a row has a value that is in {@code set}. */
  public boolean isIn(ValueSet set, PacketRows rows, int row) {
    long found = value.of(rows, row);
    return found != NONE && set.contains(0, found);
  }
}
