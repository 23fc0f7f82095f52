package org.ringscope.pipeline;

import java.util.Locale;

/**
 * What packets on a ring are counted by. Each packet counts once in each {@link Group}, so the counters of a group sum
 * up to the ring's packets.
 *
 * <p>Lengths are those of RFC 2819, section 5 (etherStatsPkts64Octets and its neighbours): with the 4 bytes of the
 * frame check sequence, which captures and {@code bytes} leave out. Frames of other links than Ethernet have none and
 * count as long as they are.
 */
public enum FrameCounter implements Declared {
  UNICAST(Group.ADDRESS, "Destination address of one station."),
  MULTICAST(Group.ADDRESS, "Destination address of a group (IEEE 802, the first byte's lowest bit), not broadcast."),
  BROADCAST(Group.ADDRESS, "Destination address ff:ff:ff:ff:ff:ff."),
  NO_ADDRESS(Group.ADDRESS, "The link type has no destination address, or it was cut off."),
  IPV4(Group.NETWORK, "IPv4 directly behind link header and VLAN tags."),
  IPV6(Group.NETWORK, "IPv6 directly behind link header and VLAN tags."),
  OTHER_NETWORK(Group.NETWORK, "Neither, or a header that is not sound."),
  TCP(Group.TRANSPORT, "TCP in the outermost IP packet, which is whole."),
  UDP(Group.TRANSPORT, "UDP in the outermost IP packet, which is whole."),
  OTHER_TRANSPORT(Group.TRANSPORT, "Neither, or a fragment."),
  SIZE_BELOW_64(Group.SIZE, "Shorter than 64 bytes with FCS: captured before the sending card padded it."),
  SIZE_64(Group.SIZE, "64 bytes with FCS (etherStatsPkts64Octets)."),
  SIZE_65_127(Group.SIZE, "65 to 127 bytes with FCS (etherStatsPkts65to127Octets)."),
  SIZE_128_255(Group.SIZE, "128 to 255 bytes with FCS (etherStatsPkts128to255Octets)."),
  SIZE_256_511(Group.SIZE, "256 to 511 bytes with FCS (etherStatsPkts256to511Octets)."),
  SIZE_512_1023(Group.SIZE, "512 to 1023 bytes with FCS (etherStatsPkts512to1023Octets)."),
  SIZE_1024_1518(Group.SIZE, "1024 to 1518 bytes with FCS (etherStatsPkts1024to1518Octets)."),
  SIZE_ABOVE_1518(Group.SIZE, "Longer than 1518 bytes with FCS (etherStatsOversizePkts): tagged, jumbo or merged.");

  /** Counters of which each packet raises exactly one. */
  public enum Group {
    ADDRESS,
    NETWORK,
    TRANSPORT,
    SIZE;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Number of counters. */
  public static final int COUNT = values().length;

  private final Group group;
  private final Declaration declaration;

  FrameCounter(Group group, String meaning) {
    this.group = group;
    declaration =
        new Declaration(name().toLowerCase(Locale.ROOT), Unit.PACKETS, Severity.INFO, Scope.RING, meaning);
  }

  public Group group() {
    return group;
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }
}
