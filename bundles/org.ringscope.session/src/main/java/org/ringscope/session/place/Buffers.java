package org.ringscope.session.place;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringscope.session.Sizes;

/**
 * Buffers that an application posts for each direction, as settings write them: {@code 16x64K}.
 *
 * @param count of them
 * @param bytes of each
 */
public record Buffers(int count, long bytes) {
  private static final Pattern TEXT = Pattern.compile("\\s*([0-9]{1,9})\\s*[x×]\\s*([0-9]{1,10}[KMG]?)\\s*");

  /** Descriptors of 64 bytes for all of them still count in 31 bits. */
  private static final int MOST = 65_536;

  private static final long MOST_BYTES = 64L << 30;

  /** @throws IllegalArgumentException if they are none, or too many */
  public Buffers {
    if (count < 1 || bytes < 1) {
      throw new IllegalArgumentException("1 or more buffers of 1 or more bytes, not " + count + "x" + bytes);
    }
    if (!areFew(count, bytes)) {
      throw new IllegalArgumentException(
          "at most " + MOST + " buffers of " + (MOST_BYTES >> 30) + " GiB in all, not " + count + "x" + bytes);
    }
  }

  /** Whether so many buffers of 1 or more bytes are not too many. */
  static boolean areFew(long count, long bytes) {
    return count <= MOST && bytes <= MOST_BYTES / count;
  }

  /** @throws IllegalArgumentException if the text can't be understood */
  public static Buffers parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("COUNTxSIZE, as in 16x64K, not " + text);
    }
    return new Buffers(Integer.parseInt(parts.group(1)), Sizes.bytes(parts.group(2)));
  }

  /** Text that {@link #parse} reads back. */
  @Override
  public String toString() {
    return count + "x" + Sizes.setting(bytes);
  }
}
