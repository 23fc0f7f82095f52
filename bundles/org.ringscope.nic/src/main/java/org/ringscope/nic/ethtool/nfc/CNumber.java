package org.ringscope.nic.ethtool.nfc;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers as C's {@code strtoull} with base 0 reads them: decimal, hexadecimal behind 0x, octal behind 0. */
final class CNumber {
  private static final Pattern FORM = Pattern.compile("-?(?:0[xX]\\p{XDigit}{1,16}|0[0-7]{0,22}|[1-9]\\d{0,19})");

  private CNumber() {}

  /**
   * Reads an unsigned number; a negative one is taken modulo 2^64, as C does.
   *
   * @param bits width of the field, 1 … 64
   * @return empty if the text is no number or one that the field cannot hold
   */
  static OptionalLong parse(String text, int bits) {
    if (!FORM.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    boolean negative = text.startsWith("-");
    String digits = negative ? text.substring(1) : text;
    try {
      long magnitude = unsigned(digits);
      long value = negative ? -magnitude : magnitude;
      boolean fits = bits == Long.SIZE || value >>> bits == 0;
      return fits ? OptionalLong.of(value) : OptionalLong.empty();
    } catch (NumberFormatException aboveSixtyFourBits) {
      return OptionalLong.empty();
    }
  }

  private static long unsigned(String digits) {
    if (digits.startsWith("0x") || digits.startsWith("0X")) {
      return Long.parseUnsignedLong(digits.substring(2), 16);
    }
    return Long.parseUnsignedLong(digits, digits.startsWith("0") ? 8 : 10);
  }
}
