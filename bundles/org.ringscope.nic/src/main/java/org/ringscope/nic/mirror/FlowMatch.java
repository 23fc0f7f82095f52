package org.ringscope.nic.mirror;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Ipv6;

/** Tells the packets of one flow, in either direction, without making a key a packet. */
final class FlowMatch {
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final FlowKey forth;
  private final FlowKey back;

  FlowMatch(FlowKey flow) {
    forth = flow;
    back = flow.reversed();
  }

  /**
   * Whether a frame belongs to the flow.
   *
   * @param headers of the frame that begins at {@code frame}
   */
  boolean matches(MemorySegment bytes, long frame, long headers) {
    int flowType = Headers.flowType(headers);
    if (flowType != forth.flowType()) {
      return false;
    }
    boolean beyondAddresses = FlowType.hasPorts(flowType) || FlowType.hasSpi(flowType);
    int ports = beyondAddresses ? bytes.get(INT, frame + FlowKey.portsOffset(bytes, frame, headers)) : 0;
    long ip = frame + Headers.networkOffset(headers);
    return is(forth, bytes, ip, ports) || is(back, bytes, ip, ports);
  }

  private static boolean is(FlowKey flow, MemorySegment bytes, long ip, int ports) {
    if (ports != (flow.sourcePort() << Short.SIZE | flow.destinationPort())) {
      return false;
    }
    if (FlowType.isIpv4(flow.flowType())) {
      return Ipv4.source(bytes, ip) == flow.sourceLow() && Ipv4.destination(bytes, ip) == flow.destinationLow();
    }
    return Ipv6.sourceHigh(bytes, ip) == flow.sourceHigh()
        && Ipv6.sourceLow(bytes, ip) == flow.sourceLow()
        && Ipv6.destinationHigh(bytes, ip) == flow.destinationHigh()
        && Ipv6.destinationLow(bytes, ip) == flow.destinationLow();
  }
}
