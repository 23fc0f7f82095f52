package org.ringscope.packet;

/**
 * UDP ports (IANA) whose datagrams carry further packets. {@link HeaderScan} leaves them to {@link Dissection}: both
 * ask here, so they agree.
 */
public final class UdpTunnel {
  /** Tunnel data of mobile IP through address translators. */
  public static final int MOBILE_IP = 434;

  public static final int GTP_U = 2152;
  public static final int TEREDO = 3544;
  public static final int GRE_IN_UDP = 4754;
  public static final int VXLAN = 4789;
  public static final int VXLAN_GPE = 4790;
  public static final int L2TP = 1701;
  public static final int GENEVE = 6081;
  public static final int LISP_DATA = 4341;
  public static final int MPLS_IN_UDP = 6635;
  public static final int TZSP = 37008;

  /** A bit a port: asked for every datagram, so a look-up instead of a dozen comparisons. */
  private static final long[] PORTS = new long[1 << 10];

  static {
    int[] ports = {
      L2TP, GTP_U, TEREDO, GRE_IN_UDP, VXLAN, VXLAN_GPE, GENEVE, LISP_DATA, MPLS_IN_UDP, TZSP, MOBILE_IP
    };
    for (int port : ports) {
      PORTS[port >>> 6] |= 1L << port;
    }
  }

  private UdpTunnel() {}

  /** Whether a datagram from or to {@code port} (0 … 65535) has to be looked into. */
  public static boolean mayCarry(int port) {
    return (PORTS[port >>> 6] >>> port & 1) != 0;
  }
}
