package org.ringscope.session.trace.paths;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import org.ringscope.capture.PacketIndex;
import org.ringscope.capture.PacketRows;
import org.ringscope.pipeline.DropCause;
import org.ringscope.session.CaptureSession;

/** Numbers of the packets whose rows of the packet table match, in order. */
public final class MatchingPackets implements PrimitiveIterator.OfLong {
  private static final int ROWS_AT_ONCE = 4096;

  /** Says which rows match. */
  @FunctionalInterface
  public interface Match {
    boolean matches(PacketRows rows, int row);
  }

  private final PacketIndex table;
  private final Match match;
  private final PacketRows rows = new PacketRows(ROWS_AT_ONCE);
  private int row = -1;

  private MatchingPackets(PacketIndex table, Match match) {
    this.table = table;
    this.match = match;
    table.read(1, rows);
    advance();
  }

  /** @throws IOException if the session was closed meanwhile */
  public static MatchingPackets of(CaptureSession session, Match match) throws IOException {
    return new MatchingPackets(session.table(), match);
  }

  /**
   * Those that were dropped for one cause.
   *
   * @throws IOException if the session was closed meanwhile
   */
  public static MatchingPackets dropped(CaptureSession session, DropCause cause) throws IOException {
    return of(session, (rows, row) -> rows.dropCause(row) == cause);
  }

  private void advance() {
    row++;
    while (rows.count() > 0) {
      for (; row < rows.count(); row++) {
        if (match.matches(rows, row)) {
          return;
        }
      }
      table.read(rows.first() + rows.count(), rows);
      row = 0;
    }
  }

  @Override
  public boolean hasNext() {
    return rows.count() > 0;
  }

  @Override
  public long nextLong() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    long number = rows.first() + row;
    advance();
    return number;
  }
}
