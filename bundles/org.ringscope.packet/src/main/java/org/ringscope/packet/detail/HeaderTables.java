package org.ringscope.packet.detail;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ringscope.packet.Layer;
import org.ringscope.packet.LayerWalk;

/** Which table describes which header. */
final class HeaderTables {
  private static final Map<Layer, HeaderFields> TABLES = new EnumMap<>(Layer.class);
  private static final Map<HeaderFields, Set<String>> NAMES = new IdentityHashMap<>();

  static {
    links();
    networks();
    TABLES.put(Layer.TCP, TcpFields.FIELDS);
    TABLES.put(Layer.UDP, UdpFields.FIELDS);
    TABLES.put(Layer.SCTP, SctpFields.FIELDS);
    TABLES.put(Layer.GRE, GreFields.FIELDS);
    TABLES.put(Layer.VXLAN, TunnelFields.VXLAN);
    TABLES.put(Layer.GENEVE, GeneveFields.FIELDS);
    TABLES.put(Layer.GTP_U, TunnelFields.GTP_U);
    TABLES.put(Layer.ERSPAN, TunnelFields.ERSPAN);
    TABLES.put(Layer.PAYLOAD, OtherFields.DATA);
    withoutFields();
    all().forEach(fields -> NAMES.put(fields, Set.copyOf(fields.types().stream().map(FieldType::filterName).toList())));
  }

  private HeaderTables() {}

  private static void links() {
    TABLES.put(Layer.ETHERNET, EthernetFields.FIELDS);
    TABLES.put(Layer.VLAN, VlanFields.FIELDS);
    TABLES.put(Layer.LLC, LlcFields.FIELDS);
    TABLES.put(Layer.SNAP, SnapFields.FIELDS);
    TABLES.put(Layer.MPLS, LinkFields.MPLS);
    TABLES.put(Layer.PSEUDOWIRE, LinkFields.PSEUDOWIRE);
    TABLES.put(Layer.PPPOE, LinkFields.PPPOE);
    TABLES.put(Layer.PPP, PppFields.FIELDS);
    TABLES.put(Layer.LINUX_COOKED, CookedFields.VERSION_1);
    TABLES.put(Layer.LINUX_COOKED2, CookedFields.VERSION_2);
    TABLES.put(Layer.LOOPBACK, LoopbackFields.FIELDS);
  }

  private static void networks() {
    TABLES.put(Layer.ARP, ArpFields.FIELDS);
    TABLES.put(Layer.IPV4, Ipv4Fields.FIELDS);
    TABLES.put(Layer.IPV6, Ipv6Fields.HEADER);
    TABLES.put(Layer.IPV6_FRAGMENT, Ipv6Fields.FRAGMENT);
    TABLES.put(Layer.IPV6_HOP_BY_HOP, ExtensionFields.HOP_BY_HOP);
    TABLES.put(Layer.IPV6_DESTINATION, ExtensionFields.DESTINATION);
    TABLES.put(Layer.IPV6_ROUTING, RoutingFields.FIELDS);
    TABLES.put(Layer.AH, IpsecFields.AH);
    TABLES.put(Layer.ESP, IpsecFields.ESP);
    TABLES.put(Layer.ICMP, IcmpFields.FIELDS);
    TABLES.put(Layer.ICMPV6, Icmpv6Fields.FIELDS);
  }

  private static void withoutFields() {
    TABLES.put(Layer.BACKBONE_TAG, OtherFields.of("ieee8021ah", Layer.BACKBONE_TAG));
    TABLES.put(Layer.OTHER_TAG, OtherFields.of("tag", Layer.OTHER_TAG));
    TABLES.put(Layer.MACSEC, OtherFields.of("macsec", Layer.MACSEC));
    TABLES.put(Layer.TRILL, OtherFields.of("trill", Layer.TRILL));
    TABLES.put(Layer.CISCO_HDLC, OtherFields.of("chdlc", Layer.CISCO_HDLC));
    TABLES.put(Layer.FRAME_RELAY, OtherFields.of("fr", Layer.FRAME_RELAY));
    TABLES.put(Layer.CAPTURE_HEADER, OtherFields.of("capture", Layer.CAPTURE_HEADER));
    TABLES.put(Layer.WLAN, OtherFields.of("wlan", Layer.WLAN));
    TABLES.put(Layer.INFINIBAND, OtherFields.of("ipoib", Layer.INFINIBAND));
    TABLES.put(Layer.FDDI, OtherFields.of("fddi", Layer.FDDI));
    TABLES.put(Layer.TOKEN_RING, OtherFields.of("tr", Layer.TOKEN_RING));
    TABLES.put(Layer.SHIM6, OtherFields.of("shim6", Layer.SHIM6));
    TABLES.put(Layer.IGMP, OtherFields.of("igmp", Layer.IGMP));
    TABLES.put(Layer.PIM, OtherFields.of("pim", Layer.PIM));
    TABLES.put(Layer.ETHERIP, OtherFields.of("etherip", Layer.ETHERIP));
    TABLES.put(Layer.TEREDO, OtherFields.of("teredo", Layer.TEREDO));
    TABLES.put(Layer.L2TP, OtherFields.of("l2tp", Layer.L2TP));
    TABLES.put(Layer.LISP, OtherFields.of("lisp-data", Layer.LISP));
    TABLES.put(Layer.NSH, OtherFields.of("nsh", Layer.NSH));
    TABLES.put(Layer.TZSP, OtherFields.of("tzsp", Layer.TZSP));
    TABLES.put(Layer.MOBILE_IP, OtherFields.of("mip", Layer.MOBILE_IP));
  }

  /** The table of the header at which a walk stands. */
  static HeaderFields of(LayerWalk walk) {
    if (walk.layer() == Layer.VXLAN && walk.generic()) {
      return TunnelFields.VXLAN_GENERIC;
    }
    return TABLES.getOrDefault(walk.layer(), OtherFields.DATA);
  }

  static Stream<HeaderFields> all() {
    return Stream.concat(TABLES.values().stream(), Stream.of(TunnelFields.VXLAN_GENERIC, OtherFields.TRAILER));
  }

  /** Whether such headers may have a field. */
  static boolean mayHave(HeaderFields fields, FieldType type) {
    return NAMES.getOrDefault(fields, Set.of()).contains(type.filterName());
  }
}
