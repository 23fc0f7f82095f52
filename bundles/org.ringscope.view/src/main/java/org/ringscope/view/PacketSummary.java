package org.ringscope.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a packet's bytes say, in one line.
 *
 * @param source sender's address: the innermost IP header's, else the link's, else empty
 * @param destination likewise
 * @param ports of the highest header, or null if it has none, or they were cut off
 * @param protocol the highest header found
 * @param info what that header says
 * @param marks what is odd about the packet
 */
public record PacketSummary(
    String source,
    String destination,
    @Nullable Ports ports,
    String protocol,
    String info,
    List<PacketMark> marks) {
  /** Ports of TCP, UDP or SCTP, 0 to 65535. */
  public record Ports(int source, int destination) {}

  public PacketSummary {
    marks = List.copyOf(marks);
  }
}
