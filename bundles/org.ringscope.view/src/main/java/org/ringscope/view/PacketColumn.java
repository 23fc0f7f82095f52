package org.ringscope.view;

/** Columns of the packet list, in their order on screen. */
public enum PacketColumn {
  NUMBER("No.", true, "12345678"),
  TIME("Time", true, "1234.567890"),
  SOURCE("Source", false, "192.168.100.100 "),
  DESTINATION("Destination", false, "192.168.100.100 "),
  PROTOCOL("Protocol", false, "Protocol"),
  LENGTH("Length", true, "Length"),
  RING("Ring", false, "rx127"),
  VERDICT("Verdict", false, "delivered …"),
  INFO("Info", false, "49152 → 443 [PSH, ACK] Seq=1234567890 Ack=1234567890 Win=65535 Len=1448");

  private final String title;
  private final boolean right;
  private final String sample;

  PacketColumn(String title, boolean right, String sample) {
    this.title = title;
    this.right = right;
    this.sample = sample;
  }

  public String title() {
    return title;
  }

  /** Whether it holds numbers that are compared by their length. */
  public boolean rightAligned() {
    return right;
  }

  /** A usual long text, from which a column's first width is measured. */
  public String sample() {
    return sample;
  }
}
