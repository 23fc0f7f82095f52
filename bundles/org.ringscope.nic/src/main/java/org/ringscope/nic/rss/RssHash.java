package org.ringscope.nic.rss;

import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;

/**
 * Hashes flows and packets as an {@link RssContext} says.
 *
 * <p>The input's fields stand one behind the other in the order of {@link HashField}; for addresses and ports that is
 * Microsoft's order. That fields left out leave no gap, and that MAC address, VLAN and protocol come first, is assumed:
 * no standard says it.
 *
 * <p>Not thread-safe: one a worker.
 */
public final class RssHash {
  private final RssContext context;
  private final Toeplitz toeplitz;
  private final HashInput input = new HashInput();
  private final PacketFields fields = new PacketFields();
  private final boolean plain;

  public RssHash(RssContext context) {
    this.context = context;
    toeplitz = new Toeplitz(context.key());
    plain = isPlain(context);
  }

  /** Whether the hash is Toeplitz over {@link HashFields#DEFAULT} as they are, for which there is a shorter way. */
  public static boolean isPlain(RssContext context) {
    return context.function() == HashFunction.TOEPLITZ
        && context.initialValue() == 0
        && context.transform() == InputTransform.NONE
        && context.fields().equals(HashFields.DEFAULT);
  }

  public RssContext context() {
    return context;
  }

  /** The flow's hash; what a flow doesn't tell (MAC address, VLAN) adds nothing to it. 0 if its type is not hashed. */
  public int hash(FlowKey flow) {
    if (plain) {
      return plainHash(
          flow.flowType(), flow.sourceHigh(), flow.sourceLow(), flow.destinationHigh(), flow.destinationLow(),
          flow.sourcePort() << 16 | flow.destinationPort());
    }
    fields.set(flow);
    return hash(fields);
  }

  /** The hash over a packet's fields; 0 if its type is not hashed. */
  public int hash(PacketFields packet) {
    if (plain) {
      return plainHash(
          packet.flowType(), packet.sourceHigh(), packet.sourceLow(), packet.destinationHigh(),
          packet.destinationLow(), (int) packet.ports());
    }
    return digest(inputOf(packet));
  }

  /** The flow's ring; 0 if its type is not hashed. */
  public int ring(FlowKey flow) {
    return isHashed(flow.flowType()) ? context.table().ring(hash(flow)) : 0;
  }

  /** Whether packets of the flow type are hashed. */
  public boolean isHashed(int flowType) {
    return context.fields().mask(flowType) != 0 && !discards(flowType);
  }

  /** Whether packets of the flow type are discarded. */
  public boolean discards(int flowType) {
    return HashFields.holds(context.fields().mask(flowType), HashField.DISCARD);
  }

  private int plainHash(
      int flowType, long sourceHigh, long sourceLow, long destinationHigh, long destinationLow, int ports) {
    return switch (flowType) {
      case FlowType.TCP4, FlowType.UDP4 -> toeplitz.ipv4(sourceLow << 32 | destinationLow, ports);
      case FlowType.TCP6, FlowType.UDP6 ->
          toeplitz.ipv6(sourceHigh, sourceLow, destinationHigh, destinationLow) ^ toeplitz.portsBehindIpv6(ports);
      case FlowType.NONE -> 0;
      default -> FlowType.isIpv4(flowType)
          ? toeplitz.ipv4(sourceLow << 32 | destinationLow)
          : toeplitz.ipv6(sourceHigh, sourceLow, destinationHigh, destinationLow);
    };
  }

  /** The bytes that are hashed of a flow; none if its type is not hashed. */
  public byte[] input(FlowKey flow) {
    fields.set(flow);
    HashInput of = inputOf(fields);
    byte[] bytes = new byte[of.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) of.at(i);
    }
    return bytes;
  }

  private HashInput inputOf(PacketFields packet) {
    input.clear();
    if (!isHashed(packet.flowType())) {
      return input;
    }
    int mask = context.fields().mask(packet.flowType());
    append(HashFields.holds(mask, HashField.DESTINATION_MAC), packet.destinationMac(), 6);
    append(HashFields.holds(mask, HashField.VLAN), packet.vlanTag(), 2);
    append(HashFields.holds(mask, HashField.PROTOCOL), packet.protocol(), 1);
    appendAddresses(packet, mask);
    if (packet.ports() != PacketFields.ABSENT) {
      appendPorts(packet.ports(), mask);
    }
    return input;
  }

  private void append(boolean hashed, long value, int count) {
    if (hashed && value != PacketFields.ABSENT) {
      input.append(value, count);
    }
  }

  private void appendAddresses(PacketFields packet, int mask) {
    InputTransform transform = context.transform();
    boolean ipv4 = packet.isIpv4();
    if (HashFields.holds(mask, HashField.SOURCE_ADDRESS)) {
      appendAddress(ipv4,
          transform.atSource(packet.sourceHigh(), packet.destinationHigh()),
          transform.atSource(packet.sourceLow(), packet.destinationLow()));
    }
    if (HashFields.holds(mask, HashField.DESTINATION_ADDRESS)) {
      appendAddress(ipv4,
          transform.atDestination(packet.sourceHigh(), packet.destinationHigh()),
          transform.atDestination(packet.sourceLow(), packet.destinationLow()));
    }
  }

  private void appendAddress(boolean ipv4, long high, long low) {
    if (!ipv4) {
      input.append(high, 8);
    }
    input.append(low, ipv4 ? 4 : 8);
  }

  private void appendPorts(long ports, int mask) {
    InputTransform transform = context.transform();
    long source = ports >>> 16;
    long destination = ports & 0xffff;
    if (HashFields.holds(mask, HashField.SOURCE_PORT)) {
      input.append(transform.atSource(source, destination), 2);
    }
    if (HashFields.holds(mask, HashField.DESTINATION_PORT)) {
      input.append(transform.atDestination(source, destination), 2);
    }
  }

  private int digest(HashInput bytes) {
    if (bytes.length() == 0) {
      return 0;
    }
    int initial = context.initialValue();
    return switch (context.function()) {
      case TOEPLITZ -> initial ^ toeplitz.hash(bytes);
      case XOR -> (initial ^ sum(bytes)) & 0xff;
      case CRC32 -> Crc32Register.digest(initial, bytes);
    };
  }

  private static int sum(HashInput bytes) {
    int sum = 0;
    for (int i = 0; i < bytes.length(); i++) {
      sum ^= bytes.at(i);
    }
    return sum;
  }
}
