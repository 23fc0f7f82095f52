package org.ringscope.report.diff;

/** Which counts stand together in a comparison: those of one unit, so that the largest change can come first. */
public enum DiffSection {
  TOTALS("totals", "packets by where they came from and how their way ended"),
  DROPS("drops", "packets dropped, by cause, on the device and its rings together"),
  DEVICE_DROPS("device_drops", "packets dropped before a ring was chosen, by cause"),
  RING_PACKETS("ring_packets", "packets put into the ring"),
  RING_DROPS("ring_drops", "packets meant for the ring and dropped, by cause"),
  RING_BYTES("ring_bytes", "bytes of the packets put into the ring"),
  RING_FRAMES("ring_frames", "packets put into the ring by address class, protocol and length"),
  PROTOCOLS("protocols", "packets by protocol and property"),
  MARKS("marks", "packets marked as odd"),
  FINDINGS("findings", "what limits the capture"),
  FLOWS("flows", "packets of the flows that both reports list");

  private final String id;
  private final String meaning;

  DiffSection(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /** As it stands in JSON: lower_snake. */
  public String id() {
    return id;
  }

  /** What is counted. */
  public String meaning() {
    return meaning;
  }
}
