package org.ringscope.pipeline.conversation;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;

/**
 * Both ends of a packet's flow in {@value #WORDS} longs, as a key of {@link EndRows}: flow type with ports or an SPI
 * where the type has them – 0 if there is no flow –, source address, destination address.
 *
 * <p>Reusable; not thread-safe. No packet makes it allocate.
 */
public final class FlowEnds {
  /** Longs that hold both ends. */
  public static final int WORDS = EndRows.KEY_WORDS;

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
    long transport = offset + FlowKey.portsOffset(bytes, offset, headers);
    read(bytes, offset + Headers.networkOffset(headers), transport, flowType);
    return true;
  }

  /**
   * Reads the ends of a flow whose headers are in memory.
   *
   * @param network where the IP header begins in {@code bytes}
   * @param transport where the ports, or an SPI, stand; of no meaning if the flow type has none
   * @param flowType {@link FlowType} constant, not {@link FlowType#NONE}
   */
  public void read(MemorySegment bytes, long network, long transport, int flowType) {
    boolean hasPorts = FlowType.hasPorts(flowType) || FlowType.hasSpi(flowType);
    long ports = hasPorts ? bytes.get(INT, transport) & LOW_HALF : 0;
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
  }

  /** Takes the ends of a flow. */
  public void read(FlowKey flow) {
    typeAndPorts = (long) flow.flowType() << TYPE_SHIFT | (long) flow.sourcePort() << 16 | flow.destinationPort();
    source = flow.sourceHigh();
    sourceLow = flow.sourceLow();
    destination = flow.destinationHigh();
    destinationLow = flow.destinationLow();
  }

  /** Forgets the flow. */
  public void clear() {
    typeAndPorts = 0;
    source = 0;
    sourceLow = 0;
    destination = 0;
    destinationLow = 0;
  }

  /** Whether a flow was read, and not forgotten since. */
  public boolean isFlow() {
    return typeAndPorts != 0;
  }

  /** Takes the ends from {@value #WORDS} longs. */
  public void readFrom(long[] words, int at) {
    typeAndPorts = words[at];
    source = words[at + 1];
    sourceLow = words[at + 2];
    destination = words[at + 3];
    destinationLow = words[at + 4];
  }

  /** Puts the ends into {@value #WORDS} longs. */
  public void writeTo(long[] words, int at) {
    words[at] = typeAndPorts;
    words[at + 1] = source;
    words[at + 2] = sourceLow;
    words[at + 3] = destination;
    words[at + 4] = destinationLow;
  }

  /** Whether the ends are those in {@value #WORDS} longs. */
  public boolean equalsAt(long[] words, int at) {
    return words[at] == typeAndPorts
        && words[at + 1] == source
        && words[at + 2] == sourceLow
        && words[at + 3] == destination
        && words[at + 4] == destinationLow;
  }

  /** A number that hardly two flows share in all 64 bits. */
  public long mixed(long seed) {
    long mixed = (seed ^ typeAndPorts) * 0x9e37_79b9_7f4a_7c15L ^ sourceLow;
    mixed = (mixed ^ mixed >>> 32) * 0xd6e8_feb8_6659_fd93L + source;
    mixed = (mixed ^ mixed >>> 29) * 0xc2b2_ae3d_27d4_eb4fL ^ destinationLow;
    mixed = (mixed ^ mixed >>> 32) * 0x9e37_79b9_7f4a_7c15L + destination;
    return mixed ^ mixed >>> 31;
  }

  /** The key whose words begin at {@code at}; there must be a flow, and no device told apart. */
  public static FlowKey key(long[] words, int at) {
    int ports = (int) words[at];
    return new FlowKey(
        (int) (words[at] >>> TYPE_SHIFT), words[at + 1], words[at + 2], ports >>> 16, words[at + 3], words[at + 4],
        ports & 0xffff);
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
