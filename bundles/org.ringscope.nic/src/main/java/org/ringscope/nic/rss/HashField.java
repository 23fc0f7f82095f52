package org.ringscope.nic.rss;

import java.util.EnumSet;
import java.util.Set;

/**
 * A field that takes part in the hash, by the letters of {@code ethtool -N DEV rx-flow-hash} (ethtool(8); RXH_… in
 * Linux's include/uapi/linux/ethtool.h).
 */
public enum HashField {
  DESTINATION_MAC('m'),
  VLAN('v'),
  /** The IP header's protocol or next header. */
  PROTOCOL('t'),
  SOURCE_ADDRESS('s'),
  DESTINATION_ADDRESS('d'),
  /** Bytes 0 and 1 of the transport header: the source port, or the upper half of an SPI. */
  SOURCE_PORT('f'),
  /** Bytes 2 and 3 of the transport header: the destination port, or the lower half of an SPI. */
  DESTINATION_PORT('n'),
  /** Not hashed at all: packets of the flow type are discarded. */
  DISCARD('r');

  private final char letter;

  HashField(char letter) {
    this.letter = letter;
  }

  public char letter() {
    return letter;
  }

  int bit() {
    return 1 << ordinal();
  }

  /**
   * Reads a set such as {@code sdfn}.
   *
   * @throws IllegalArgumentException naming the letter that is no field
   */
  public static Set<HashField> setOf(String letters) {
    EnumSet<HashField> fields = EnumSet.noneOf(HashField.class);
    for (char letter : letters.strip().toCharArray()) {
      fields.add(of(letter));
    }
    return fields;
  }

  /** The letters of a set, in the order in which the fields stand in the hash's input. */
  public static String letters(Set<HashField> fields) {
    StringBuilder letters = new StringBuilder();
    for (HashField field : values()) {
      if (fields.contains(field)) {
        letters.append(field.letter);
      }
    }
    return letters.toString();
  }

  private static HashField of(char letter) {
    for (HashField field : values()) {
      if (field.letter == letter) {
        return field;
      }
    }
    throw new IllegalArgumentException("'" + letter + "' is no hash field; there are m, v, t, s, d, f, n and r");
  }
}
