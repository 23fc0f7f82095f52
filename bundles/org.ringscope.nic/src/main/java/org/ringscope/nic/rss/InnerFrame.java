package org.ringscope.nic.rss;

import java.lang.foreign.MemorySegment;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.HeaderScan;
import org.ringscope.packet.Headers;
import org.ringscope.packet.Layer;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.Protocols;

/**
 * The packet inside the outermost VXLAN, GRE or GENEVE header, scanned as if it stood alone. Packets without a tunnel
 * cost one comparison.
 */
public final class InnerFrame {
  private final Dissection dissection = new Dissection();
  private final HeaderScan scan = new HeaderScan();
  private int offset;
  private int linkType;
  private long headers;

  /**
   * Looks for it.
   *
   * @param frame where the whole frame begins in {@code bytes}
   * @param outer headers of the whole frame
   * @return whether there is one with an IP header
   */
  public boolean find(MemorySegment bytes, long frame, int captured, int original, long outer, int outerLinkType) {
    if ((Headers.protocols(outer) & (Protocols.GRE | Protocols.TUNNEL)) == 0
        || Headers.flowType(outer) == FlowType.NONE) {
      return false;
    }
    dissection.dissect(bytes, frame, captured, original, outerLinkType);
    int layer = behindTunnelHeader();
    if (layer < 0) {
      return false;
    }
    offset = dissection.layerOffset(layer);
    linkType = dissection.layer(layer) == Layer.ETHERNET ? LinkType.ETHERNET : LinkType.RAW;
    headers = scan.scan(bytes, frame + offset, captured - offset, Math.max(original, captured) - offset, linkType);
    return Headers.flowType(headers) != FlowType.NONE;
  }

  /** The layer behind the first tunnel header; what an ICMP error quotes is no tunnel's content. */
  private int behindTunnelHeader() {
    for (int layer = 0; layer + 1 < dissection.layerCount(); layer++) {
      switch (dissection.layer(layer)) {
        case GRE, VXLAN, GENEVE -> {
          return switch (dissection.layer(layer + 1)) {
            case ETHERNET, IPV4, IPV6 -> layer + 1;
            default -> -1;
          };
        }
        case ICMP, ICMPV6 -> {
          return -1;
        }
        default -> {}
      }
    }
    return -1;
  }

  /** Where it begins, in bytes from the frame's start. */
  public int offset() {
    return offset;
  }

  public int linkType() {
    return linkType;
  }

  /** Its headers; offsets are from its own start. */
  public long headers() {
    return headers;
  }
}
