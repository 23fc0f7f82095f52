package org.ringscope.view.filter.fields;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.ringscope.packet.Protocols;
import org.ringscope.packet.detail.FieldCatalogue;
import org.ringscope.packet.detail.FieldKind;
import org.ringscope.packet.detail.FieldType;

/** Every field that the packet view shows, read by taking the packet apart. */
final class CatalogueFields {
  /** What the packet table knows of a header whose fields' names begin so. */
  private static final Map<String, Integer> PROTOCOLS = Map.of(
      "tcp", Protocols.TCP, "udp", Protocols.UDP, "arp", Protocols.ARP, "icmp", Protocols.ICMP,
      "icmpv6", Protocols.ICMPV6, "sctp", Protocols.SCTP, "gre", Protocols.GRE);

  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final int IPV6_BYTES = 16;

  static final List<FilterField> ALL =
      FieldCatalogue.all().stream().map(type -> (FilterField) field(type)).toList();

  private CatalogueFields() {}

  private static HeaderField field(FieldType type) {
    String header = type.filterName().split("\\.")[0];
    return new HeaderField(
        type.filterName(), type.name(), kind(type.kind()), Math.min(type.bits(), Long.SIZE),
        PROTOCOLS.getOrDefault(header, 0), (set, packet) -> isIn(type, set, packet));
  }

  private static ValueKind kind(FieldKind kind) {
    return switch (kind) {
      case UNSIGNED -> ValueKind.NUMBER;
      case FLAG -> ValueKind.FLAG;
      case IPV4 -> ValueKind.IPV4;
      case IPV6 -> ValueKind.IPV6;
      case MAC -> ValueKind.MAC;
      case BYTES -> ValueKind.BYTES;
      case PROTOCOL -> ValueKind.PROTOCOL;
    };
  }

  private static boolean isIn(FieldType type, ValueSet set, PacketHeaders packet) throws IOException {
    MemorySegment bytes = packet.whole();
    boolean[] found = new boolean[1];
    FieldCatalogue.values(
        packet.walk(), type, bytes, 0, packet.capturedLength(), packet.originalLength(), packet.linkType(),
        (number, first, length) -> {
          found[0] = isIn(type.kind(), set, bytes, number, first, length);
          return !found[0];
        });
    return found[0];
  }

  private static boolean isIn(
      FieldKind kind, ValueSet set, MemorySegment bytes, long number, int first, int length) {
    return switch (kind) {
      case BYTES -> set.contains(bytes, first, length);
      case IPV6 -> length == IPV6_BYTES && set.contains(bytes.get(LONG, first), bytes.get(LONG, first + Long.BYTES));
      case UNSIGNED, FLAG, IPV4, MAC, PROTOCOL -> set.contains(0, number);
    };
  }
}
