package org.ringscope.packet;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** The bytes of a packet under construction and where its headers stand in them. */
final class PacketLayout {
  private final Layer[] layers;
  private final int[] offsets;
  private final int[] etherTypes;
  private final boolean[] checksumLeft;
  private int count;
  private byte[] array = new byte[256];
  private MemorySegment bytes = MemorySegment.ofArray(array);
  private int length;

  PacketLayout(int maxHeaders) {
    layers = new Layer[maxHeaders];
    offsets = new int[maxHeaders];
    etherTypes = new int[maxHeaders];
    checksumLeft = new boolean[maxHeaders];
  }

  /** Adds a header of zeros and returns where it begins. */
  int add(Layer layer, int bytesLong) {
    return add(layer, bytesLong, switch (layer) {
      case IPV4 -> EtherType.IPV4;
      case IPV6 -> EtherType.IPV6;
      case ARP -> EtherType.ARP;
      case MPLS -> EtherType.MPLS_UNICAST;
      case ETHERNET -> EtherType.TRANSPARENT_ETHERNET;
      default -> 0;
    });
  }

  /** As above, with the EtherType that a header before it announces it by. */
  int add(Layer layer, int bytesLong, int etherType) {
    if (count == layers.length) {
      throw new IllegalStateException("a packet with more than " + layers.length + " headers");
    }
    layers[count] = layer;
    offsets[count] = length;
    etherTypes[count] = etherType;
    checksumLeft[count] = false;
    count++;
    return grow(bytesLong);
  }

  void append(byte[] payload) {
    int at = grow(payload.length);
    System.arraycopy(payload, 0, array, at, payload.length);
  }

  /** Makes the last header longer and returns where its new bytes begin; nothing may stand behind it yet. */
  int extendLast(int more) {
    return grow(more);
  }

  private int grow(int more) {
    int at = length;
    if (at + more > array.length) {
      array = Arrays.copyOf(array, Math.max(2 * array.length, at + more));
      bytes = MemorySegment.ofArray(array);
    }
    length += more;
    return at;
  }

  void put(int at, int[] values) {
    for (int i = 0; i < values.length; i++) {
      array[at + i] = (byte) values[i];
    }
  }

  /** Where the last header begins, which has to be one of those named. */
  int last(Layer... expected) {
    if (count == 0 || !Arrays.asList(expected).contains(layers[count - 1])) {
      throw new IllegalStateException("the last header is not " + Arrays.toString(expected));
    }
    return offsets[count - 1];
  }

  boolean lastIs(Layer layer) {
    return layers[count - 1] == layer;
  }

  void leaveChecksum() {
    checksumLeft[count - 1] = true;
  }

  MemorySegment bytes() {
    return bytes;
  }

  byte[] array() {
    return array;
  }

  int length() {
    return length;
  }

  int count() {
    return count;
  }

  Layer layer(int index) {
    return layers[index];
  }

  int offset(int index) {
    return offsets[index];
  }

  int etherType(int index) {
    return etherTypes[index];
  }

  boolean isChecksumLeft(int index) {
    return checksumLeft[index];
  }
}
