package org.ringscope.view;

import org.ringscope.packet.Layer;

/** Short names of protocols, as a narrow column wants them. */
final class ProtocolNames {
  private ProtocolNames() {}

  static String of(Layer layer) {
    return switch (layer) {
      case PAYLOAD -> "?";
      case VLAN, BACKBONE_TAG, OTHER_TAG -> "Ethernet";
      case IPV6_HOP_BY_HOP, IPV6_ROUTING, IPV6_FRAGMENT, IPV6_DESTINATION -> "IPv6";
      case AH -> "AH";
      case MPLS -> "MPLS";
      case PSEUDOWIRE -> "PW";
      case LINUX_COOKED, LINUX_COOKED2 -> "SLL";
      case LOOPBACK -> "Loopback";
      case CAPTURE_HEADER -> "?";
      case INFINIBAND -> "InfiniBand";
      default -> layer.title();
    };
  }

  /** Whether whole packets travel behind such a header; IP in IP needs no header of its own. */
  static boolean carriesPackets(Layer layer) {
    return switch (layer) {
      case GRE, ERSPAN, ETHERIP, VXLAN, GENEVE, GTP_U, TEREDO, L2TP, LISP, NSH, TZSP, PIM, IGMP -> true;
      default -> false;
    };
  }
}
