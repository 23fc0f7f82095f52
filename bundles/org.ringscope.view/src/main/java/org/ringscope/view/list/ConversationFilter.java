package org.ringscope.view.list;

import java.util.Locale;
import java.util.Optional;
import org.ringscope.view.PacketSummarizer;
import org.ringscope.view.PacketSummary;
import org.ringscope.view.packet.PacketBytes;

/** The filter that leaves what two ends say to one another. */
public final class ConversationFilter {
  private ConversationFilter() {}

  /**
   * Both addresses and, if there are any, both ports, in either direction; none if the packet has no two addresses.
   * What a tunnel carries counts, not the tunnel.
   */
  public static Optional<String> of(PacketBytes packet) {
    return of(new PacketSummarizer().summarize(packet.bytes(), packet.originalLength(), packet.linkType()));
  }

  private static Optional<String> of(PacketSummary summary) {
    if (summary.source().isEmpty() || summary.destination().isEmpty()) {
      return Optional.empty();
    }
    String filter = both(
        CellFilter.address(summary.source(), "addr"), CellFilter.address(summary.destination(), "addr"));
    PacketSummary.Ports ports = summary.ports();
    if (ports == null) {
      return Optional.of(filter);
    }
    String port = summary.protocol().toLowerCase(Locale.ROOT) + ".port == ";
    return Optional.of(filter + " and " + both(port + ports.source(), port + ports.destination()));
  }

  private static String both(String one, String other) {
    return one.equals(other) ? one : one + " and " + other;
  }
}
