package org.ringscope.nic.rss;

import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;

/**
 * Hashes flows as an {@link RssContext} says.
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
  private final Crc32Register crc32 = new Crc32Register();
  private final HashInput input = new HashInput();
  private final boolean plain;

  public RssHash(RssContext context) {
    this.context = context;
    toeplitz = new Toeplitz(context.key());
    plain = isPlain(context);
  }

  /** Whether the hash is Toeplitz over {@link HashFields#DEFAULT} as they are, which goes a shorter way. */
  private static boolean isPlain(RssContext context) {
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
    return plain ? plainHash(flow) : digest(inputOf(flow));
  }

  /** The flow's ring; 0 if its type is not hashed. */
  public int ring(FlowKey flow) {
    return isHashed(flow.flowType()) ? context.table().ring(hash(flow)) : 0;
  }

  /** Whether packets of the flow type are hashed. */
  public boolean isHashed(int flowType) {
    int mask = context.fields().mask(flowType);
    return mask != 0 && !HashFields.holds(mask, HashField.DISCARD);
  }

  private int plainHash(FlowKey flow) {
    int ports = flow.sourcePort() << 16 | flow.destinationPort();
    return switch (flow.flowType()) {
      case FlowType.TCP4, FlowType.UDP4 -> toeplitz.ipv4(addresses4(flow), ports);
      case FlowType.TCP6, FlowType.UDP6 -> overAddresses6(flow) ^ toeplitz.portsBehindIpv6(ports);
      default -> flow.ipVersion() == 4 ? toeplitz.ipv4(addresses4(flow)) : overAddresses6(flow);
    };
  }

  private static long addresses4(FlowKey flow) {
    return flow.sourceLow() << 32 | flow.destinationLow();
  }

  private int overAddresses6(FlowKey flow) {
    return toeplitz.ipv6(flow.sourceHigh(), flow.sourceLow(), flow.destinationHigh(), flow.destinationLow());
  }

  /** The bytes that are hashed of a flow; none if its type is not hashed. */
  public byte[] input(FlowKey flow) {
    HashInput of = inputOf(flow);
    byte[] bytes = new byte[of.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) of.at(i);
    }
    return bytes;
  }

  private HashInput inputOf(FlowKey flow) {
    int mask = context.fields().mask(flow.flowType());
    input.clear();
    if (!isHashed(flow.flowType())) {
      return input;
    }
    if (HashFields.holds(mask, HashField.PROTOCOL) && flow.protocol() >= 0) {
      input.append(flow.protocol(), 1);
    }
    appendAddresses(flow, mask);
    if (flow.hasPorts()) {
      appendPorts(flow, mask);
    }
    return input;
  }

  private void appendAddresses(FlowKey flow, int mask) {
    InputTransform transform = context.transform();
    long sourceLow = transform.atSource(flow.sourceLow(), flow.destinationLow());
    long destinationLow = transform.atDestination(flow.sourceLow(), flow.destinationLow());
    boolean source = HashFields.holds(mask, HashField.SOURCE_ADDRESS);
    boolean destination = HashFields.holds(mask, HashField.DESTINATION_ADDRESS);
    if (flow.ipVersion() == 4) {
      append(source, sourceLow, 4);
      append(destination, destinationLow, 4);
      return;
    }
    append(source, transform.atSource(flow.sourceHigh(), flow.destinationHigh()), 8);
    append(source, sourceLow, 8);
    append(destination, transform.atDestination(flow.sourceHigh(), flow.destinationHigh()), 8);
    append(destination, destinationLow, 8);
  }

  private void appendPorts(FlowKey flow, int mask) {
    InputTransform transform = context.transform();
    append(HashFields.holds(mask, HashField.SOURCE_PORT),
        transform.atSource(flow.sourcePort(), flow.destinationPort()), 2);
    append(HashFields.holds(mask, HashField.DESTINATION_PORT),
        transform.atDestination(flow.sourcePort(), flow.destinationPort()), 2);
  }

  private void append(boolean hashed, long value, int count) {
    if (hashed) {
      input.append(value, count);
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
      case CRC32 -> crc32.digest(initial, bytes);
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
