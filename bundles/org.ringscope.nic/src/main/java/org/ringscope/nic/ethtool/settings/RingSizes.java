package org.ringscope.nic.ethtool.settings;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ringscope.nic.ethtool.text.DumpLine;

/**
 * {@code ethtool -g}: descriptors a ring (dump_ring in ethtool.c, rings_reply_cb in netlink/rings.c).
 *
 * @param receive descriptors of a receive ring, empty where the driver does not say
 * @param send descriptors of a send ring
 * @param mostReceive as many as a receive ring can have
 * @param mostSend as many as a send ring can have
 * @param settings all settings by their names, as {@code RX Buf Len} or {@code TCP data split}, with their values
 */
public record RingSizes(
    OptionalLong receive,
    OptionalLong send,
    OptionalLong mostReceive,
    OptionalLong mostSend,
    Map<String, String> settings) {
  private static final Pattern NAMES =
      Pattern.compile("[RT]X(?: Mini| Jumbo| [Pp]ush| Buf Len| push buff len)?|CQE Size|TCP data split|HDS thresh");

  public static RingSizes read(List<DumpLine> lines, Consumer<DumpLine> unknown) {
    LimitsAndSettings both = LimitsAndSettings.read(lines, NAMES, unknown);
    return new RingSizes(both.setting("RX"), both.setting("TX"), both.limit("RX"), both.limit("TX"), both.settings());
  }

  /** Bytes of a receive buffer ({@code RX Buf Len}), empty where the driver does not say. */
  public OptionalLong receiveBufferLength() {
    return NamedValue.decimal(settings.getOrDefault("RX Buf Len", ""));
  }
}
