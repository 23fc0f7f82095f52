package org.ringscope.capture;

/**
 * The families of pcap that have been written over the years. Magic numbers tell most of them apart; those patched into
 * Linux distributions in 1999 and Nokia's share magic numbers and are told by trying (see {@link PcapHeader}).
 */
enum PcapVariant {
  STANDARD("pcap", 16),
  NANOSECONDS("pcap with nanoseconds", 16),
  /** IBM AIX: ifType instead of link type, nanoseconds. */
  AIX("AIX pcap", 16),
  /**
   * Patch of 1999-04-17: interface index, protocol and packet type after the usual header, under the usual magic
   * number.
   */
  SS990417("modified pcap (ss990417)", 24),
  /** Patch of 1999-09-15: the same and two CPU numbers, under the modified magic number. */
  SS990915("modified pcap (ss990915)", 28),
  /** Patch of 1999-10-29: as of 1999-04-17, under the modified magic number. */
  SS991029("modified pcap (ss991029)", 24),
  NOKIA("Nokia pcap", 20);

  private final String label;
  private final int recordHeaderLength;

  PcapVariant(String label, int recordHeaderLength) {
    this.label = label;
    this.recordHeaderLength = recordHeaderLength;
  }

  /** Name for people. */
  String label() {
    return label;
  }

  /** Bytes before each packet. */
  int recordHeaderLength() {
    return recordHeaderLength;
  }

  boolean isNanoseconds() {
    return this == NANOSECONDS || this == AIX;
  }
}
