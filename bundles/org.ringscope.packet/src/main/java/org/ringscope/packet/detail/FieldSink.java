package org.ringscope.packet.detail;

/** Takes the fields of a header one by one; fields opened while another is open are parts of it. */
interface FieldSink {
  /** Whether a field of this type is of use: asked before a value that is costly to find, such as a checksum. */
  boolean wants(FieldType type);

  /**
   * A field begins.
   *
   * @param bit where it stands, in bits from the frame's start
   * @param bits how many bits it has; 0 for a fact that has no bits of its own
   * @param number its value if that is a number, else 0
   */
  void open(FieldType type, int bit, int bits, long number);

  /** What is to be said of the field that is open. */
  void note(String text);

  /** The field opened last ends. */
  void close();
}
