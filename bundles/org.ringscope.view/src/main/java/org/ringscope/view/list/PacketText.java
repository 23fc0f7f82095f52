package org.ringscope.view.list;

import java.io.IOException;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.CaptureSession;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.PacketColumn;
import org.ringscope.view.PacketLine;
import org.ringscope.view.PacketTable;
import org.ringscope.view.TimeFormat;
import org.ringscope.view.export.PacketChoice;

/** Packets as text for the clipboard: a header line, then a line a packet, with tabs between the columns. */
public final class PacketText {
  /** More would be no use in a text, and a clipboard keeps it in memory. */
  public static final int MOST_LINES = 100_000;

  /** Packets read while the capture can't be closed. */
  private static final int AT_ONCE = 256;

  private final CaptureReplay capture;
  private final List<PacketColumn> columns;
  private final TimeFormat format;

  /** @param columns from left to right */
  public PacketText(CaptureReplay capture, List<PacketColumn> columns, TimeFormat format) {
    this.capture = capture;
    this.columns = List.copyOf(columns);
    this.format = format;
  }

  /**
   * Reads packets, {@value #MOST_LINES} at most; takes its time.
   *
   * @param canceled asked often whether to stop
   * @return null if it was canceled, or the capture closed meanwhile
   * @throws IOException if the capture was changed since it was opened
   */
  public @Nullable String of(PacketChoice packets, BooleanSupplier canceled) throws IOException {
    StringBuilder text = new StringBuilder();
    append(text, columns.stream().map(PacketColumn::title).collect(Collectors.joining("\t")));
    PrimitiveIterator.OfLong numbers = packets.numbers();
    for (int lines = 0; lines < MOST_LINES && numbers.hasNext(); lines += AT_ONCE) {
      int most = Math.min(AT_ONCE, MOST_LINES - lines);
      boolean open = capture.shown().withSession(session -> read(session, numbers, most, text));
      if (!open || canceled.getAsBoolean()) {
        return null;
      }
    }
    return text.toString();
  }

  private void read(CaptureSession session, PrimitiveIterator.OfLong numbers, int most, StringBuilder text)
      throws IOException {
    PacketTable table = new PacketTable(session);
    for (int i = 0; i < most && numbers.hasNext(); i++) {
      for (PacketLine line : table.read(new long[] {numbers.nextLong()}, format)) {
        append(text, line(line));
      }
    }
  }

  private String line(PacketLine line) {
    return columns.stream().map(line::text).collect(Collectors.joining("\t"));
  }

  private static void append(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
