package org.ringscope.view.placement;

import java.util.Arrays;
import java.util.Locale;
import org.ringscope.session.place.PostedRecord;
import org.ringscope.stack.place.BufferNames;

/**
 * Which bytes are in which row of the map. At zoom 0 each row is a buffer; each step in halves what a row has, so that
 * buffers go on in further rows; each step out doubles how many buffers a row has.
 */
public final class MapLayout {
  /** Fewest bytes a row may have. */
  private static final int NARROWEST = 16;

  private static final int MOST_ROWS = 1 << 28;
  private static final int MOST_STEPS = 40;
  private static final int MOST_JOINS = 26;

  private final PostedRecord buffers;
  private final long length;
  private final int zoom;

  /** Bytes of the widest row. */
  private final long width;

  /** Buffers in a row; 1 if a buffer has one row or more. */
  private final int joined;

  /** Rows before each buffer, where buffers have rows of their own. */
  private final int[] rowsBefore;

  /** Rows of buffers, before what is behind all of them. */
  private final int bufferRows;

  private final int rows;

  private MapLayout(PlacedStream stream, int zoom) {
    buffers = stream.record().buffers();
    length = stream.length();
    this.zoom = zoom;
    long widest = widest(buffers, length);
    joined = zoom < 0 ? 1 << -zoom : 1;
    width = zoom > 0 ? Math.max(NARROWEST, Math.ceilDiv(widest, 1L << zoom)) : widest * joined;
    rowsBefore = new int[joined > 1 ? 0 : buffers.count()];
    int sum = 0;
    for (int buffer = 0; buffer < rowsBefore.length; buffer++) {
      rowsBefore[buffer] = sum;
      sum += (int) Math.ceilDiv(buffers.length(buffer), width);
    }
    bufferRows = joined > 1 ? Math.ceilDiv(buffers.count(), joined) : sum;
    rows = bufferRows + (int) Math.ceilDiv(length - buffers.end(), width);
  }

  private static long widest(PostedRecord buffers, long length) {
    long widest = 1;
    for (int buffer = 0; buffer < buffers.count(); buffer++) {
      widest = Math.max(widest, buffers.length(buffer));
    }
    return buffers.count() == 0 ? length : widest;
  }

  /** The layout at a zoom, or as near to it as makes sense. */
  public static MapLayout of(PlacedStream stream, int zoom) {
    long widest = widest(stream.record().buffers(), stream.length());
    int most = 0;
    while (most < MOST_STEPS && widest >> most + 1 >= NARROWEST && stream.length() / (widest >> most + 1) < MOST_ROWS) {
      most++;
    }
    int least = 0;
    while (-least < MOST_JOINS && widest << -least < stream.length()) {
      least--;
    }
    return new MapLayout(stream, Math.clamp(zoom, least, most));
  }

  /** The layout that shows all that has come at once, in as much detail as {@code room} rows can. */
  public static MapLayout fitting(PlacedStream stream, int room) {
    MapLayout layout = of(stream, -MOST_JOINS);
    long last = Math.max(0, stream.highestAfter(stream.record().segments()) - 1);
    while (true) {
      MapLayout next = of(stream, layout.zoom + 1);
      if (next.zoom == layout.zoom || next.rowOf(last) >= room) {
        return layout;
      }
      layout = next;
    }
  }

  /** 0 for a row a buffer, above for less in a row, below for more. */
  public int zoom() {
    return zoom;
  }

  public int rows() {
    return rows;
  }

  /** Bytes that the width of the map stands for. */
  public long width() {
    return width;
  }

  /** The row of a position; the last one for positions behind. */
  public int rowOf(long position) {
    long at = Math.clamp(position, 0, length - 1);
    int buffer = buffers.indexOf(at);
    if (buffer < 0) {
      return bufferRows + (int) ((at - buffers.end()) / width);
    }
    return joined > 1 ? buffer / joined : rowsBefore[buffer] + (int) ((at - buffers.start(buffer)) / width);
  }

  public MapRow row(int row) {
    if (row >= bufferRows) {
      long from = buffers.end() + (row - bufferRows) * width;
      return new MapRow(from, Math.min(length, from + width), -1, -1, "not posted");
    }
    if (joined > 1) {
      int first = row * joined;
      int last = Math.min(first + joined, buffers.count()) - 1;
      String label = first == last ? BufferNames.of(first) : BufferNames.of(first) + "–" + BufferNames.of(last);
      return new MapRow(buffers.start(first), buffers.end(last), first, last, label);
    }
    int found = Arrays.binarySearch(rowsBefore, row);
    int buffer = found >= 0 ? found : -found - 2;
    long inside = (row - rowsBefore[buffer]) * width;
    long from = buffers.start(buffer) + inside;
    String label = BufferNames.of(buffer) + (inside == 0 ? "" : String.format(Locale.ROOT, " +%,d", inside));
    return new MapRow(from, Math.min(buffers.end(buffer), from + width), buffer, buffer, label);
  }
}
