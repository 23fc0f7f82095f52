package org.ringscope.pipeline.conversation;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;

/**
 * Both ends of a packet's flow as a key of {@link EndRows}: flow type, addresses, and ports or an SPI where the type
 * has them.
 *
 * <p>Reusable; not thread-safe. No packet makes it allocate.
 */
public final class FlowEnds {
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final long LOW_HALF = 0xffff_ffffL;
  private static final int TYPE_SHIFT = 32;
  private static final int DEVICE_SHIFT = 40;

  private long typeAndPorts;
  private long source;
  private long sourceLow;
  private long destination;
  private long destinationLow;

  /**
   * Reads the ends of a packet.
   *
   * @param bytes where the packet lies
   * @param offset of its first byte
   * @param headers where its headers begin, as parsing found them in these bytes
   * @return whether the packet belongs to a flow
   */
  public boolean read(MemorySegment bytes, long offset, long headers) {
    int flowType = Headers.flowType(headers);
    if (flowType == FlowType.NONE) {
      return false;
    }
    long network = offset + Headers.networkOffset(headers);
    boolean hasPorts = FlowType.hasPorts(flowType) || FlowType.hasSpi(flowType);
    long ports = hasPorts ? bytes.get(INT, offset + FlowKey.portsOffset(bytes, offset, headers)) & LOW_HALF : 0;
    typeAndPorts = (long) flowType << TYPE_SHIFT | ports;
    if (FlowType.isIpv4(flowType)) {
      long addresses = bytes.get(LONG, network + 12);
      source = 0;
      sourceLow = addresses >>> 32;
      destination = 0;
      destinationLow = addresses & LOW_HALF;
    } else {
      source = bytes.get(LONG, network + 8);
      sourceLow = bytes.get(LONG, network + 16);
      destination = bytes.get(LONG, network + 24);
      destinationLow = bytes.get(LONG, network + 32);
    }
    return true;
  }

  /** Tells flows of the same ends on several devices, numbered from 0, apart; to be said after each {@link #read}. */
  public void onDevice(int device) {
    typeAndPorts |= (long) device << DEVICE_SHIFT;
  }

  /** Exchanges the ends, as the other direction's packets have them. Of no meaning where the flow has an SPI. */
  public void reverse() {
    long type = typeAndPorts >>> TYPE_SHIFT;
    int ports = Integer.rotateLeft((int) typeAndPorts, 16);
    typeAndPorts = type << TYPE_SHIFT | ports & LOW_HALF;
    long high = source;
    long low = sourceLow;
    source = destination;
    sourceLow = destinationLow;
    destination = high;
    destinationLow = low;
  }

  /** As {@link EndRows#find}. */
  public int findIn(EndRows rows) {
    return rows.find(typeAndPorts, source, sourceLow, destination, destinationLow);
  }

  /** As {@link EndRows#lookup}. */
  public int lookupIn(EndRows rows) {
    return rows.lookup(typeAndPorts, source, sourceLow, destination, destinationLow);
  }
}
