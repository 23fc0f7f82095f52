package org.ringscope.view.filter.fields;

/** What the values of a field are, and so how they are written and compared. */
public enum ValueKind {
  /** An unsigned number of up to 64 bits: {@code 443}, {@code 0x1bb}. */
  NUMBER("a number"),
  /** {@code 1} or {@code 0}. */
  FLAG("1 or 0"),
  /** Seconds with up to nine decimals, perhaps negative; kept as ns, see {@link NumberSet#ofSigned}. */
  SECONDS("a number of seconds"),
  /** {@code 10.0.0.1}, or a network: {@code 10.0.0.0/8}. */
  IPV4("an IPv4 address or network"),
  /** {@code fe80::1}, or a network: {@code fe80::/10}. */
  IPV6("an IPv6 address or network"),
  /** {@code 00:11:22:33:44:55}. */
  MAC("a MAC address"),
  /** {@code 00:ff:7f}, any number of bytes; equal or not, but not less or greater. */
  BYTES("bytes in hexadecimal"),
  /** One of the words that the field lists; its value is the place in that list. */
  CHOICE("one of its words"),
  /** {@code 3}, {@code rx3} or {@code tx3}, see {@link RingNumbers}. */
  RING("a ring"),
  /** A whole header: there or not, without a value. */
  PROTOCOL("no value");

  private final String expected;

  ValueKind(String expected) {
    this.expected = expected;
  }

  /** What to write as a value, for messages: "a MAC address". */
  public String expected() {
    return expected;
  }

  /** Whether one value can be less than another. */
  public boolean isOrdered() {
    return this != BYTES && this != CHOICE && this != PROTOCOL && this != FLAG;
  }
}
