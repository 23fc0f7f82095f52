package org.ringscope.session.predict;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The members of a tar file one after the other (POSIX.1-2017, pax, "ustar Interchange Format"): names with prefix,
 * long names of pax and GNU headers, sizes in octal. Links, devices and folders are passed over.
 *
 * <pre>
 *    0 name (100)   124 size (12)   148 checksum (8)   156 type   257 "ustar"   345 prefix (155)
 * </pre>
 */
final class TarMembers {
  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM_LENGTH = 8;
  private static final int TYPE_AT = 156;
  private static final int MAGIC_AT = 257;
  private static final int PREFIX_AT = 345;
  private static final int PREFIX_LENGTH = 155;

  /** Longest extended header that is believed. */
  private static final int MOST_HEADER = 1 << 16;

  private final InputStream in;
  private final byte[] header = new byte[BLOCK];
  private String name = "";
  private long left;
  private long padding;

  /** @param in at the first header; it stays open */
  TarMembers(InputStream in) {
    this.in = in;
  }

  /** Whether a file that begins with these bytes is a tar file. */
  static boolean isTar(byte[] first) {
    return first.length >= BLOCK && hasChecksum(first);
  }

  /**
   * Goes to the next file; false at the end.
   *
   * @throws IOException if what follows is no tar header, or the file ends too early
   */
  boolean next() throws IOException {
    String longName = "";
    while (true) {
      in.skipNBytes(left + padding);
      left = 0;
      padding = 0;
      if (in.readNBytes(header, 0, BLOCK) < BLOCK || isZero()) {
        return false;
      }
      if (!hasChecksum(header)) {
        throw new IOException("no tar header where one should be");
      }
      left = octal(SIZE_AT, SIZE_LENGTH);
      padding = -left & BLOCK - 1;
      char type = (char) header[TYPE_AT];
      if (type == 'L') {
        longName = text(extension(), 0, MOST_HEADER);
      } else if (type == 'x') {
        longName = path(new String(extension(), StandardCharsets.UTF_8));
      } else if (type == '0' || type == 0) {
        name = longName.isEmpty() ? ustarName() : longName;
        return true;
      } else {
        longName = "";
      }
    }
  }

  private byte[] extension() throws IOException {
    if (left > MOST_HEADER) {
      throw new IOException("a tar header of " + left + " bytes");
    }
    byte[] bytes = in.readNBytes((int) left);
    left -= bytes.length;
    return bytes;
  }

  /** The value of {@code path} among pax records "LENGTH KEY=VALUE\n". */
  private static String path(String records) {
    for (String record : records.split("\n")) {
      int key = record.indexOf(" path=");
      if (key > 0) {
        return record.substring(key + " path=".length());
      }
    }
    return "";
  }

  private String ustarName() {
    String own = text(header, 0, NAME_LENGTH);
    boolean ustar = text(header, MAGIC_AT, 5).equals("ustar");
    String prefix = ustar ? text(header, PREFIX_AT, PREFIX_LENGTH) : "";
    return prefix.isEmpty() ? own : prefix + "/" + own;
  }

  private static String text(byte[] bytes, int at, int length) {
    int end = at;
    int limit = Math.min(bytes.length, at + length);
    while (end < limit && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, at, end - at, StandardCharsets.UTF_8);
  }

  private long octal(int at, int length) throws IOException {
    String digits = text(header, at, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException notOctal) {
      throw new IOException("a tar member of size '" + digits + "'", notOctal);
    }
  }

  private boolean isZero() {
    for (byte one : header) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  /** The sum of all bytes, the checksum's own taken as blanks. */
  private static boolean hasChecksum(byte[] header) {
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean own = i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_LENGTH;
      sum += own ? ' ' : header[i] & 0xff;
    }
    String told = text(header, CHECKSUM_AT, CHECKSUM_LENGTH).strip();
    return !told.isEmpty() && told.length() <= 7 && told.chars().allMatch(c -> c >= '0' && c <= '7')
        && Integer.parseInt(told, 8) == sum;
  }

  /** The member's name, as it stands there. */
  String name() {
    return name;
  }

  /** Bytes of the member not read yet. */
  long left() {
    return left;
  }

  /**
   * Reads on in the member.
   *
   * @return bytes read, -1 at the member's end
   * @throws EOFException if the file ends within it
   */
  int read(byte[] into) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = in.read(into, 0, (int) Math.min(into.length, left));
    if (read < 0) {
      throw new EOFException("the tar file ends in the middle of " + name);
    }
    left -= read;
    return read;
  }
}
