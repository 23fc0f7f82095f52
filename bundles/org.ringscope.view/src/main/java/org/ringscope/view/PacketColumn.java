package org.ringscope.view;

/** Columns of the packet list, in their order on screen. */
public enum PacketColumn {
  NUMBER("No.", true, "12345678"),
  TIME("Time", true, "1234.567890"),
  /** Time since the packet before in the file. */
  DELTA("Delta", true, "12.345678", false),
  SOURCE("Source", false, "192.168.100.100 "),
  DESTINATION("Destination", false, "192.168.100.100 "),
  PROTOCOL("Protocol", false, "Protocol"),
  LENGTH("Length", true, "Length"),
  /** Bytes that the capture kept. */
  CAPTURED("Captured", true, "Captured", false),
  RING("Ring", false, "rx127"),
  VERDICT("Verdict", false, "delivered …"),
  MARKS("Marks", false, "unparsable"),
  INFO("Info", false, "49152 → 443 [PSH, ACK] Seq=1234567890 Ack=1234567890 Win=65535 Len=1448");

  private final String title;
  private final boolean right;
  private final String sample;
  private final boolean shown;

  PacketColumn(String title, boolean right, String sample) {
    this(title, right, sample, true);
  }

  PacketColumn(String title, boolean right, String sample, boolean shown) {
    this.title = title;
    this.right = right;
    this.sample = sample;
    this.shown = shown;
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

  /** Whether it stands in the list until someone chooses otherwise. */
  public boolean isShownAtFirst() {
    return shown;
  }
}
