package org.ringscope.packet.detail;

/** What the values of a field are. */
public enum FieldKind {
  /** An unsigned number of up to 64 bits. */
  UNSIGNED,
  /** One bit: 1 set, 0 not set. */
  FLAG,
  /** A number of 32 bits, written as four decimal numbers. */
  IPV4,
  /** 16 bytes. */
  IPV6,
  /** A number of 48 bits, written as six hexadecimal bytes. */
  MAC,
  /** Bytes without further meaning, any number of them. */
  BYTES,
  /** A whole header: present or not. */
  PROTOCOL;

  /** Whether a value fits a number: all but bytes and IPv6 addresses. */
  public boolean isNumber() {
    return this == UNSIGNED || this == FLAG || this == IPV4 || this == MAC;
  }
}
