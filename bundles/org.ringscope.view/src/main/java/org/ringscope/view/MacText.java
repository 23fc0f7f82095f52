package org.ringscope.view;

import org.ringscope.packet.AddressText;

/** MAC addresses as people write them. */
public final class MacText {
  private MacText() {}

  /**
   * Six bytes in hexadecimal with colons between them.
   *
   * @param address 48 bits
   */
  public static String of(long address) {
    return AddressText.formatMac(address);
  }
}
