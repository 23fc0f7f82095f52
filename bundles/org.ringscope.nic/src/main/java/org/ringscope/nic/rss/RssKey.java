package org.ringscope.nic.rss;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Secret key of the Toeplitz hash.
 *
 * <p>Not a secret in the cryptographic sense – {@code ethtool -x} prints it – so it may stand in reports.
 */
public final class RssKey {
  /** Length in bytes of the keys that reach over an IPv6 four-tuple: 36 bytes of input and the hash's own 4. */
  public static final int LENGTH = 40;

  /**
   * Key with which Microsoft publishes verification vectors ("Verifying the RSS Hash Calculation", NDIS driver
   * documentation).
   */
  public static final RssKey MICROSOFT_VERIFICATION =
      parse(
          "6d:5a:56:da:25:5b:0e:c2:41:67:25:3d:43:a3:8f:b0:d0:ca:2b:cb:"
              + "ae:7b:30:b4:77:cb:2d:a3:80:30:f2:0c:6a:42:b7:3b:be:ac:01:fa");

  private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

  private final byte[] bytes;

  private RssKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A key of raw bytes.
   *
   * @param bytes {@value #LENGTH} or more
   */
  public static RssKey of(byte[] bytes) {
    if (bytes.length < LENGTH) {
      throw new IllegalArgumentException(
          "An RSS key has at least " + LENGTH + " bytes, this one has " + bytes.length + ".");
    }
    return new RssKey(bytes.clone());
  }

  /**
   * Reads a key as ethtool prints it.
   *
   * @param text 40 or more bytes in hexadecimal with colons between them
   * @throws IllegalArgumentException naming what is wrong with the text
   */
  public static RssKey parse(String text) {
    byte[] bytes;
    try {
      bytes = HexFormat.ofDelimiter(":").parseHex(text.strip());
    } catch (IllegalArgumentException notHex) {
      throw new IllegalArgumentException(
          "An RSS key is bytes in hexadecimal with colons between them: " + text, notHex);
    }
    return of(bytes);
  }

  /** Number of bytes. */
  public int length() {
    return bytes.length;
  }

  /** The 32 key bits beginning at bit {@code position}, most significant first; behind the key there are zeros. */
  public int window(int position) {
    long bits = 0;
    int first = position >>> 3;
    for (int i = first; i < first + 5; i++) {
      bits = bits << 8 | (i < bytes.length ? bytes[i] & 0xff : 0);
    }
    return (int) (bits >>> 8 - (position & 7));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RssKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** As ethtool prints it. */
  @Override
  public String toString() {
    return COLONS.formatHex(bytes);
  }
}
