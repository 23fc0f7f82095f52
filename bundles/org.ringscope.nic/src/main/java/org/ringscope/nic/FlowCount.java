package org.ringscope.nic;

import java.util.Comparator;
import org.ringscope.packet.FlowType;

/**
 * A flow and what it carried.
 *
 * @param flowType {@link FlowType} constant
 * @param ports source port in the upper half, destination port in the lower; 0 where the flow type has none
 * @param source IPv6: the upper half of the source address; IPv4: 0
 * @param sourceLow lower half of the source address, or the IPv4 address
 * @param destination like {@code source}
 * @param destinationLow like {@code sourceLow}
 * @param packets number of packets
 * @param bytes their original lengths
 * @param ring ring of the last packet
 * @param sent whether the last packet was sent, so that {@code ring} is a send ring
 */
public record FlowCount(
    int flowType,
    int ports,
    long source,
    long sourceLow,
    long destination,
    long destinationLow,
    long packets,
    long bytes,
    int ring,
    boolean sent)
    implements Comparable<FlowCount> {
  private static final Comparator<FlowCount> LARGEST_FIRST =
      Comparator.comparingLong(FlowCount::packets)
          .thenComparingLong(FlowCount::bytes)
          .reversed()
          .thenComparingInt(FlowCount::flowType)
          .thenComparing(FlowCount::source, Long::compareUnsigned)
          .thenComparing(FlowCount::sourceLow, Long::compareUnsigned)
          .thenComparing(FlowCount::destination, Long::compareUnsigned)
          .thenComparing(FlowCount::destinationLow, Long::compareUnsigned)
          .thenComparing(FlowCount::ports, Integer::compareUnsigned);

  @Override
  public int compareTo(FlowCount other) {
    return LARGEST_FIRST.compare(this, other);
  }
}
