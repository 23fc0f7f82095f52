package org.ringscope.view.mirror;

/** Columns of the table of debug virtual NICs, in their order on screen. */
public enum DebugNicColumn {
  NAME("Debug vNIC", false, "flow-12345678"),
  MIRRORS("Mirrors", false, "tcp4 192.168.100.100:49152 > 192.0.2.10:443"),
  BINDING("Bound as", false, "divert "),
  OUTLET("Comes out", false, "127.0.0.1:40000 "),
  STATE("State", false, "waiting for a client "),
  MATCHED("Matched", true, "12,345,678"),
  CARRIED("Carried", true, "12,345,678"),
  LOST("Lost", true, "1,234,567 sampled out"),
  DELIVERED("Delivered", true, "12,345,678"),
  RATE("Packets/s", true, "12.3 M"),
  CLIENTS("Clients", true, "12");

  private final String title;
  private final boolean right;
  private final String sample;

  DebugNicColumn(String title, boolean right, String sample) {
    this.title = title;
    this.right = right;
    this.sample = sample;
  }

  public String title() {
    return title;
  }

  public boolean rightAligned() {
    return right;
  }

  /** A usual long text, from which the column's first width is measured. */
  public String sample() {
    return sample;
  }
}
