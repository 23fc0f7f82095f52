package org.ringscope.packet.detail;

import java.util.Map;
import java.util.stream.Stream;
import org.ringscope.packet.Tcp;

/**
 * The options of a TCP header (RFC 9293, 3.1; window scale and timestamps: RFC 7323; SACK: RFC 2018; MD5: RFC 2385; TCP
 * Fast Open: RFC 7413; user timeout: RFC 5482; authentication: RFC 5925).
 *
 * <pre>
 *  0                   1
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5
 * +---------------+---------------+----
 * |     Kind      |    Length     | …
 * +---------------+---------------+----
 * </pre>
 */
final class TcpOptions {
  private static final FieldType OPTIONS = FieldType.bytes("tcp.options", "Options");
  private static final OptionKind EXPERIMENTAL = OptionKind.of("tcp.options.experimental", "Experimental",
      FieldType.hex("tcp.options.experimental.exid", "Experiment Identifier", 16).at(16));

  private static final OptionList LIST = new OptionList(
      FieldType.number("tcp.option_kind", "Kind", 8).at(0), FieldType.number("tcp.option_len", "Length", 8).at(8), 0,
      Map.ofEntries(
          Map.entry(0, OptionKind.end("tcp.options.eol", "End of Option List")),
          Map.entry(1, OptionKind.single("tcp.options.nop", "No-Operation")),
          Map.entry(2, OptionKind.of("tcp.options.mss", "Maximum Segment Size",
              FieldType.number("tcp.options.mss_val", "MSS", 16).at(16))),
          Map.entry(3, OptionKind.of("tcp.options.wscale", "Window Scale",
              FieldType.number("tcp.options.wscale.shift", "shift.cnt", 8)
                  .shownAs(shift -> shift + " (multiply by " + (1L << Math.min(shift, 62)) + ")").at(16))),
          Map.entry(4, OptionKind.of("tcp.options.sack_perm", "SACK-Permitted")),
          Map.entry(5, OptionKind.of("tcp.options.sack", "SACK").repeating(8,
              FieldType.number("tcp.options.sack_le", "Left Edge of Block", 32).at(0),
              FieldType.number("tcp.options.sack_re", "Right Edge of Block", 32).at(32))),
          Map.entry(8, OptionKind.of("tcp.options.timestamp", "Timestamps",
              FieldType.number("tcp.options.timestamp.tsval", "TS Value (TSval)", 32).at(16),
              FieldType.number("tcp.options.timestamp.tsecr", "TS Echo Reply (TSecr)", 32).at(48))),
          Map.entry(19, OptionKind.of("tcp.options.md5", "MD5 Signature")),
          Map.entry(28, OptionKind.of("tcp.options.user_to", "User Timeout",
              FieldType.flag("tcp.options.user_to_granularity", "Granularity (minutes)").at(16),
              FieldType.number("tcp.options.user_to_val", "User Timeout", 15).at(17))),
          Map.entry(29, OptionKind.of("tcp.options.ao", "Authentication",
              FieldType.number("tcp.options.ao.keyid", "KeyID", 8).at(16),
              FieldType.number("tcp.options.ao.rnextkeyid", "RNextKeyID", 8).at(24))),
          Map.entry(30, OptionKind.of("tcp.options.mptcp", "Multipath TCP",
              FieldType.number("tcp.options.mptcp.subtype", "Subtype", 4).at(16))),
          Map.entry(34, OptionKind.of("tcp.options.tfo", "Fast Open")),
          Map.entry(253, EXPERIMENTAL),
          Map.entry(254, EXPERIMENTAL)),
      OptionKind.of("tcp.options.unknown", "Unknown"), FieldType.bytes("tcp.options.unknown.payload", "Data"));

  private TcpOptions() {}

  static Stream<FieldType> types() {
    return Stream.concat(Stream.of(OPTIONS), LIST.types());
  }

  static void report(Header header, int headerLength) {
    if (header.openBytes(OPTIONS, Tcp.HEADER_LENGTH, headerLength - Tcp.HEADER_LENGTH)) {
      LIST.report(header, Tcp.HEADER_LENGTH, headerLength);
      header.sink().close();
    }
  }
}
