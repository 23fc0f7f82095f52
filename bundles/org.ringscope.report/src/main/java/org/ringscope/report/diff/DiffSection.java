package org.ringscope.report.diff;

/** Which counts stand together in a comparison: those of one unit, so that the largest change can come first. */
public enum DiffSection {
  TOTALS("totals"),
  DROPS("drops"),
  DEVICE_DROPS("device_drops"),
  RING_PACKETS("ring_packets"),
  RING_DROPS("ring_drops"),
  RING_BYTES("ring_bytes"),
  RING_FRAMES("ring_frames"),
  RING_STEERED("ring_steered"),
  PROTOCOLS("protocols"),
  MARKS("marks"),
  FINDINGS("findings"),
  FLOWS("flows"),
  MIRRORS("mirrors"),
  PLACED_BYTES("placed_bytes"),
  PLACEMENT_CAUSES("placement_causes"),
  PLACED_STREAMS("placed_streams"),
  PLACED_SEGMENTS("placed_segments"),
  HAND_OVERS("hand_overs");

  private final String id;

  DiffSection(String id) {
    this.id = id;
  }

  /** As it stands in JSON: lower_snake. */
  public String id() {
    return id;
  }
}
