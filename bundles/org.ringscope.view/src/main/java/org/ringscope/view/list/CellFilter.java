package org.ringscope.view.list;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ringscope.view.PacketColumn;
import org.ringscope.view.PacketLine;
import org.ringscope.view.PacketMark;
import org.ringscope.view.filter.FilterText;

/** Filters that find the packets with the same value in a column. */
public final class CellFilter {
  /** Verdicts; what else stands in that column is the cause of a drop. */
  private static final Set<String> VERDICTS = Set.of("delivered", "diverted", "dropped", "filtered");

  private static final String MAC = "[0-9a-f]{2}(:[0-9a-f]{2}){5}";

  private static final Map<String, String> PROTOCOLS = Map.ofEntries(
      Map.entry("IPv4", "ip"), Map.entry("IPv6", "ipv6"), Map.entry("TCP", "tcp"), Map.entry("UDP", "udp"),
      Map.entry("SCTP", "sctp"), Map.entry("ICMP", "icmp"), Map.entry("ICMPv6", "icmpv6"), Map.entry("ARP", "arp"),
      Map.entry("GRE", "gre"), Map.entry("ESP", "esp"), Map.entry("AH", "ah"), Map.entry("VXLAN", "vxlan"),
      Map.entry("Geneve", "geneve"), Map.entry("MPLS", "mpls"), Map.entry("Ethernet", "eth"));

  private CellFilter() {}

  /** The filter for what stands in a line's column; none if the cell is empty or no field tells it. */
  public static Optional<String> of(PacketLine line, PacketColumn column) {
    String text = line.text(column);
    return text.isEmpty() ? Optional.empty() : switch (column) {
      case NUMBER -> Optional.of("frame.number == " + text);
      case SOURCE -> Optional.of(address(text, "src"));
      case DESTINATION -> Optional.of(address(text, "dst"));
      case PROTOCOL -> Optional.ofNullable(PROTOCOLS.get(text));
      case LENGTH -> Optional.of("frame.len == " + text);
      case CAPTURED -> Optional.of("frame.cap_len == " + text);
      case RING -> Optional.of(FilterText.ring(text));
      case VERDICT -> verdict(text);
      case MARKS -> Optional.of(marks(text));
      case TIME, DELTA, INFO -> Optional.empty();
    };
  }

  /** @param end {@code src}, {@code dst} or, for either, {@code addr} */
  static String address(String text, String end) {
    String protocol = text.matches(MAC) ? "eth" : text.contains(":") ? "ipv6" : "ip";
    return protocol + "." + end + " == " + text;
  }

  private static Optional<String> verdict(String text) {
    if (VERDICTS.contains(text)) {
      return Optional.of("verdict == " + text);
    }
    return text.equals("…") ? Optional.empty() : Optional.of("cause == " + text.replace(' ', '_'));
  }

  private static String marks(String text) {
    Set<String> words = Set.of(text.split(", "));
    return Arrays.stream(PacketMark.values())
        .filter(mark -> words.contains(mark.words()))
        .map(PacketMark::filter)
        .collect(Collectors.joining(" and "));
  }
}
