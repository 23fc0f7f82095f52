package org.ringscope.packet;

/** LINKTYPE_ values of the pcap link-layer header type registry (tcpdump.org/linktypes.html) that Ringscope decodes. */
public final class LinkType {
  public static final int NULL = 0;
  public static final int ETHERNET = 1;
  public static final int TOKEN_RING = 6;
  public static final int PPP = 9;
  public static final int FDDI = 10;
  /** Raw IP as BSD/OS and OpenBSD numbered it; not in the registry, but in files. */
  public static final int BSD_RAW = 12;
  public static final int OPENBSD_RAW = 14;
  public static final int PPP_HDLC = 50;
  public static final int PPP_ETHER = 51;
  /** RFC 2684 over ATM: begins with an LLC header. */
  public static final int ATM_RFC1483 = 100;
  public static final int RAW = 101;
  public static final int CISCO_HDLC = 104;
  public static final int IEEE802_11 = 105;
  public static final int FRAME_RELAY = 107;
  public static final int LOOP = 108;
  /** OpenBSD's encapsulating interface. */
  public static final int ENC = 109;
  public static final int LINUX_SLL = 113;
  public static final int PFLOG = 117;
  public static final int PRISM = 119;
  public static final int IP_OVER_FIBRE_CHANNEL = 122;
  public static final int RADIOTAP = 127;
  public static final int APPLE_IP_OVER_IEEE1394 = 138;
  public static final int AVS = 163;
  public static final int PPP_PPPD = 166;
  public static final int PPI = 192;
  public static final int ERF = 197;
  public static final int PPP_WITH_DIRECTION = 204;
  public static final int IPV4 = 228;
  public static final int IPV6 = 229;
  public static final int NFLOG = 239;
  public static final int IP_OVER_INFINIBAND = 242;
  public static final int PKTAP = 258;
  public static final int LINUX_SLL2 = 276;

  private LinkType() {}
}
