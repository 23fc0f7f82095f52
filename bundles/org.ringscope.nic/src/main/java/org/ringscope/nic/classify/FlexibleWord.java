package org.ringscope.nic.classify;

import org.ringscope.nic.rss.PacketFields;
import org.ringscope.nic.rule.FieldMatch;

/**
 * The {@code user-def} bytes of a rule as i40e and ice read them (Linux
 * Documentation/networking/device_drivers/ethernet/intel/i40e.rst): the lowest 16 bits are a pattern, the next 16 its
 * place in the payload, in bytes. Other drivers give the bytes other meanings (ixgbe: a pool); a rule that asks for
 * higher bits matches nothing here.
 *
 * <pre>
 *  63                    32 31          16 15           0
 * +------------------------+--------------+--------------+
 * |           0            |    offset    |   pattern    |
 * +------------------------+--------------+--------------+
 * </pre>
 */
final class FlexibleWord {
  private static final int PATTERN = 0xffff;

  private FlexibleWord() {}

  static boolean matches(PacketFields packet, FieldMatch wanted) {
    if (wanted.mask() >>> 32 != 0 && wanted.value() >>> 32 != 0) {
      return false;
    }
    long word = packet.payloadWord((int) (wanted.value() >>> 16) & 0xffff);
    return word != PacketFields.ABSENT && ((word ^ wanted.value()) & wanted.mask() & PATTERN) == 0;
  }
}
