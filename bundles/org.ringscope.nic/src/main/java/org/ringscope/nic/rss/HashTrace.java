package org.ringscope.nic.rss;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Takes a hash's input apart, field by field. Works bit by bit from the key and not by {@link RssHash}'s tables: slow,
 * and a second opinion.
 */
final class HashTrace {
  private final RssContext context;
  private final PacketFields packet;
  private final List<HashedField> fields = new ArrayList<>();
  private int position;

  private HashTrace(RssContext context, PacketFields packet) {
    this.context = context;
    this.packet = packet;
  }

  /** The fields of a packet whose flow type is hashed, in the input's order. */
  static List<HashedField> of(RssContext context, PacketFields packet) {
    HashTrace trace = new HashTrace(context, packet);
    context.fields().of(packet.flowType()).forEach(trace::add);
    return List.copyOf(trace.fields);
  }

  private void add(HashField field) {
    switch (field) {
      case DESTINATION_MAC -> addAsIs(field, packet.destinationMac(), 6);
      case VLAN -> addAsIs(field, packet.vlanTag(), 2);
      case PROTOCOL -> addAsIs(field, packet.protocol(), 1);
      case SOURCE_ADDRESS -> addEnd(field, source(), destination(), true, packet.isIpv4() ? 4 : 16);
      case DESTINATION_ADDRESS -> addEnd(field, source(), destination(), false, packet.isIpv4() ? 4 : 16);
      case SOURCE_PORT -> addPort(field, true);
      case DESTINATION_PORT -> addPort(field, false);
      case DISCARD -> { }
    }
  }

  private BigInteger source() {
    return address(packet.sourceHigh(), packet.sourceLow());
  }

  private BigInteger destination() {
    return address(packet.destinationHigh(), packet.destinationLow());
  }

  private static BigInteger address(long high, long low) {
    return new BigInteger("%016x%016x".formatted(high, low), 16);
  }

  private void addAsIs(HashField field, long value, int count) {
    if (value != PacketFields.ABSENT) {
      add(field, BigInteger.valueOf(value), BigInteger.valueOf(value), count);
    }
  }

  private void addPort(HashField field, boolean isSource) {
    if (packet.ports() != PacketFields.ABSENT) {
      BigInteger source = BigInteger.valueOf(packet.ports() >>> 16);
      addEnd(field, source, BigInteger.valueOf(packet.ports() & 0xffff), isSource, 2);
    }
  }

  private void addEnd(HashField field, BigInteger source, BigInteger destination, boolean isSource, int count) {
    BigInteger value = isSource ? source : destination;
    BigInteger hashed = switch (context.transform()) {
      case NONE -> value;
      case SYMMETRIC_XOR -> source.xor(destination);
      case SYMMETRIC_OR_XOR -> isSource ? source.or(destination) : source.xor(destination);
    };
    add(field, value, hashed, count);
  }

  private void add(HashField field, BigInteger value, BigInteger hashed, int count) {
    OptionalInt contribution = switch (context.function()) {
      case TOEPLITZ -> OptionalInt.of(keyWindows(hashed, count));
      case XOR -> OptionalInt.of(sum(hashed));
      case CRC32 -> OptionalInt.empty();
    };
    fields.add(
        new HashedField(field, position, hex(value, count), hex(hashed, count), hashed.bitCount(), contribution));
    position += count;
  }

  private int keyWindows(BigInteger hashed, int count) {
    int sum = 0;
    for (int bit = 0; bit < count * 8; bit++) {
      if (hashed.testBit(count * 8 - 1 - bit)) {
        sum ^= context.key().window(position * 8 + bit);
      }
    }
    return sum;
  }

  private static int sum(BigInteger hashed) {
    int sum = 0;
    for (byte value : hashed.toByteArray()) {
      sum ^= value & 0xff;
    }
    return sum;
  }

  private static String hex(BigInteger value, int count) {
    String digits = value.toString(16);
    return "0".repeat(2 * count - digits.length()) + digits;
  }
}
