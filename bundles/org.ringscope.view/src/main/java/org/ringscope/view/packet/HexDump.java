package org.ringscope.view.packet;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A packet's bytes as lines of offset, sixteen bytes in hexadecimal, and the same as ASCII:
 *
 * <pre>
 * 0010  00 73 00 00 40 00 40 11  b8 61 c0 a8 00 01 c0 a8   .s..@.@..a......
 * </pre>
 *
 * <p>Lines are made when asked for. Columns are counted in letters from 0.
 */
public final class HexDump {
  /** Bytes in one line. */
  public static final int BYTES = 16;

  private static final int HALF = BYTES / 2;
  private static final int LEAST_DIGITS = 4;
  private static final HexFormat HEX = HexFormat.of();

  private final byte[] bytes;
  private final int digits;
  private final int hexColumn;
  private final int asciiColumn;

  public HexDump(byte[] bytes) {
    this.bytes = bytes;
    digits = Math.max(LEAST_DIGITS, Integer.toHexString(Math.max(0, bytes.length - 1)).length());
    hexColumn = digits + 2;
    asciiColumn = hexColumn + 3 * BYTES + 3;
  }

  /** Columns of stretches in one line: of the bytes in hexadecimal, and of the same as ASCII. */
  public record Columns(int hexFirst, int hexEnd, int asciiFirst, int asciiEnd) {}

  /** Number of lines. */
  public int lines() {
    return Math.ceilDiv(bytes.length, BYTES);
  }

  /** Letters in a full line. */
  public int width() {
    return asciiColumn + BYTES;
  }

  /** The text of a line; the last one may hold fewer bytes. */
  public String line(int line) {
    int first = line * BYTES;
    int end = Math.min(bytes.length, first + BYTES);
    StringBuilder text = new StringBuilder(width());
    text.append(HEX.toHexDigits(first, digits));
    for (int i = first; i < end; i++) {
      text.append(" ".repeat(hexColumnOf(i - first) - text.length())).append(HEX.toHexDigits(bytes[i]));
    }
    text.append(" ".repeat(asciiColumn - text.length()));
    for (int i = first; i < end; i++) {
      text.append(bytes[i] >= ' ' && bytes[i] <= '~' ? (char) bytes[i] : '.');
    }
    return text.toString();
  }

  /** The line that shows a byte. */
  public int lineOf(int offset) {
    return offset / BYTES;
  }

  /** The byte shown at a place, in hexadecimal or as ASCII; -1 if none is. A blank belongs to the byte before it. */
  public int byteAt(int line, int column) {
    int inLine = -1;
    if (column >= asciiColumn && column < asciiColumn + BYTES) {
      inLine = column - asciiColumn;
    } else if (column >= hexColumn && column < hexColumnOf(BYTES - 1) + 2) {
      int withoutGap = column < hexColumnOf(HALF) ? column : column - 1;
      inLine = Math.min((withoutGap - hexColumn) / 3, column < hexColumnOf(HALF) ? HALF - 1 : BYTES - 1);
    }
    int offset = line * BYTES + inLine;
    return inLine >= 0 && line >= 0 && offset < bytes.length ? offset : -1;
  }

  /** Where a line shows the bytes of a range; null if it shows none of them. */
  public @Nullable Columns columns(int line, ByteRange range) {
    int first = Math.max(range.first(), line * BYTES);
    int end = Math.min(Math.min(range.end(), bytes.length), (line + 1) * BYTES);
    if (first >= end) {
      return null;
    }
    int from = first % BYTES;
    int last = (end - 1) % BYTES;
    return new Columns(hexColumnOf(from), hexColumnOf(last) + 2, asciiColumn + from, asciiColumn + last + 1);
  }

  private int hexColumnOf(int inLine) {
    return hexColumn + 3 * inLine + (inLine >= HALF ? 1 : 0);
  }
}
