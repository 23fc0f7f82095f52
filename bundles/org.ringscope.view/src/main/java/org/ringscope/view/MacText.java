package org.ringscope.view;

/** MAC addresses as people write them. */
public final class MacText {
  private MacText() {}

  /**
   * Six bytes in hexadecimal with colons between them.
   *
   * @param address 48 bits
   */
  public static String of(long address) {
    StringBuilder text = new StringBuilder(17);
    for (int shift = 40; shift >= 0; shift -= 8) {
      int octet = (int) (address >>> shift) & 0xff;
      text.append(Character.forDigit(octet >>> 4, 16)).append(Character.forDigit(octet & 15, 16));
      if (shift > 0) {
        text.append(':');
      }
    }
    return text.toString();
  }
}
