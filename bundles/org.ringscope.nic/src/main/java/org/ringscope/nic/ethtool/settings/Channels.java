package org.ringscope.nic.ethtool.settings;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ringscope.nic.ethtool.text.DumpLine;

/**
 * {@code ethtool -l}: numbers of channels, an interrupt with its rings (dump_channels in ethtool.c, channels_reply_cb
 * in netlink/channels.c). A number is empty where the driver has none ({@code n/a}) or the line is missing.
 *
 * @param receive channels with only receive rings
 * @param send channels with only send rings
 * @param other channels for link events and the like
 * @param combined channels with a receive and a send ring
 * @param mostReceive as many receive channels as can be set
 * @param mostCombined as many combined channels as can be set
 */
public record Channels(
    OptionalLong receive,
    OptionalLong send,
    OptionalLong other,
    OptionalLong combined,
    OptionalLong mostReceive,
    OptionalLong mostCombined) {
  private static final Pattern NAMES = Pattern.compile("RX|TX|Other|Combined");

  public static Channels read(List<DumpLine> lines, Consumer<DumpLine> unknown) {
    LimitsAndSettings both = LimitsAndSettings.read(lines, NAMES, unknown);
    return new Channels(
        both.setting("RX"),
        both.setting("TX"),
        both.setting("Other"),
        both.setting("Combined"),
        both.limit("RX"),
        both.limit("Combined"));
  }

  /** Receive rings in use: those of both kinds of channels; empty if neither number is known. */
  public OptionalLong receiveRings() {
    return sum(receive, combined);
  }

  /** As many receive rings as can be set; drivers that have both kinds of channels share one limit. */
  public OptionalLong mostReceiveRings() {
    return mostCombined.orElse(0) > 0 ? mostCombined : mostReceive;
  }

  private static OptionalLong sum(OptionalLong first, OptionalLong second) {
    return first.isEmpty() && second.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(first.orElse(0) + second.orElse(0));
  }
}
