package org.ringscope.view.mirror;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A debug virtual NIC as a row of a table.
 *
 * @param ring the ring whose colour it bears; -1 if it mirrors more or less than a ring
 * @param texts a text a column
 * @param runs whether it can be stopped
 * @param failed whether it came to no good end
 * @param message what there is to say of it in a line of its own: where to attach, or what went wrong; may be empty
 * @param address where a program can attach now, or null
 */
public record DebugNicRow(
    DebugNicSetup nic,
    int ring,
    Map<DebugNicColumn, String> texts,
    boolean runs,
    boolean failed,
    String message,
    @Nullable TcpAddress address) {
  public DebugNicRow {
    texts = Map.copyOf(texts);
  }

  public String text(DebugNicColumn column) {
    return texts.getOrDefault(column, "");
  }
}
