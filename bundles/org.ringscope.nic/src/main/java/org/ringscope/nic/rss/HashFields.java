package org.ringscope.nic.rss;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ringscope.packet.FlowType;

/**
 * For each flow type the fields that are hashed, as {@code ethtool -n DEV rx-flow-hash TYPE} shows them. A flow type
 * without fields is not hashed.
 */
public final class HashFields {
  private static final Set<HashField> ADDRESSES = HashField.setOf("sd");
  private static final Set<HashField> FOUR_TUPLE = HashField.setOf("sdfn");

  /** TCP and UDP over addresses and ports, everything else that is IP over addresses. */
  public static final HashFields DEFAULT = overAddresses()
      .with(FlowType.TCP4, FOUR_TUPLE)
      .with(FlowType.UDP4, FOUR_TUPLE)
      .with(FlowType.TCP6, FOUR_TUPLE)
      .with(FlowType.UDP6, FOUR_TUPLE);

  private final int[] masks;

  private HashFields(int[] masks) {
    this.masks = masks;
  }

  private static HashFields overAddresses() {
    int[] masks = new int[FlowType.COUNT];
    Arrays.fill(masks, FlowType.NONE + 1, FlowType.COUNT, maskOf(ADDRESSES));
    return new HashFields(masks);
  }

  /**
   * The same but for one flow type.
   *
   * @param flowType {@link FlowType} constant, not {@link FlowType#NONE}
   */
  public HashFields with(int flowType, Set<HashField> fields) {
    if (flowType == FlowType.NONE) {
      throw new IllegalArgumentException("What is not IP has no fields to hash.");
    }
    int[] changed = masks.clone();
    changed[Objects.checkIndex(flowType, FlowType.COUNT)] = maskOf(fields);
    return new HashFields(changed);
  }

  /** The fields of a flow type, empty if it is not hashed. */
  public Set<HashField> of(int flowType) {
    EnumSet<HashField> fields = EnumSet.noneOf(HashField.class);
    for (HashField field : HashField.values()) {
      if ((masks[flowType] & field.bit()) != 0) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** Whether packets of some flow type are discarded. */
  public boolean discardAny() {
    return Arrays.stream(masks).anyMatch(mask -> holds(mask, HashField.DISCARD));
  }

  /** The fields of a flow type as {@link HashField#bit} bits. */
  int mask(int flowType) {
    return masks[flowType];
  }

  /** Whether each flow type hashes both ends or neither, and nothing else: what symmetric transforms ask for. */
  boolean areSymmetric() {
    for (int mask : masks) {
      if (holds(mask, HashField.SOURCE_ADDRESS) != holds(mask, HashField.DESTINATION_ADDRESS)
          || holds(mask, HashField.SOURCE_PORT) != holds(mask, HashField.DESTINATION_PORT)
          || holds(mask, HashField.DESTINATION_MAC)) {
        return false;
      }
    }
    return true;
  }

  static boolean holds(int mask, HashField field) {
    return (mask & field.bit()) != 0;
  }

  private static int maskOf(Set<HashField> fields) {
    int mask = 0;
    for (HashField field : fields) {
      mask |= field.bit();
    }
    return mask;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HashFields fields && Arrays.equals(masks, fields.masks);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(masks);
  }

  /** As in {@code tcp4 sdfn, udp4 sd, …}, every flow type. */
  @Override
  public String toString() {
    return IntStream.range(FlowType.NONE + 1, FlowType.COUNT)
        .mapToObj(type -> FlowType.name(type) + " " + HashField.letters(of(type)))
        .collect(Collectors.joining(", "));
  }
}
