package org.ringscope.report;

import org.ringscope.pipeline.Declared.Severity;

/** What can limit a capture, declared once: id, severity and meaning drive reports, schema and documentation. */
public enum FindingKind {
  EMPTY("empty", Severity.WARNING, "The capture holds no packet."),
  DAMAGED("damaged", Severity.ERROR, "The file is damaged; all before the damage was read."),
  MERGED_FRAMES(
      "merged_frames",
      Severity.WARNING,
      "Frames above the MTU: the host merged (GRO) or had not yet split (TSO) them: packet counts are not the wire's."),
  CUT_PACKETS("cut_packets", Severity.INFO, "Fewer bytes captured than the packets had on the wire."),
  HEADERS_CUT(
      "headers_cut",
      Severity.WARNING,
      "Transport headers cut off by the snap length: those packets are hashed by address."),
  BUNCHED_TIMESTAMPS(
      "bunched_timestamps",
      Severity.WARNING,
      "Many packets share one time stamp or arrive in host-made bursts: bursts can't be judged."),
  COARSE_TIMESTAMPS("coarse_timestamps", Severity.INFO, "Time stamps are coarser than a microsecond."),
  TIME_BACKWARDS("time_backwards", Severity.WARNING, "Packets recorded as earlier than their predecessor."),
  NO_TIMESTAMPS("no_timestamps", Severity.WARNING, "Packets without a time stamp (simple packet blocks)."),
  SEVERAL_INTERFACES("several_interfaces", Severity.WARNING, "Several interfaces were replayed as one device."),
  BOTH_DIRECTIONS(
      "both_directions",
      Severity.WARNING,
      "Both directions of conversations are present, yet nothing tells sent packets from received ones."),
  NOT_DECODED("not_decoded", Severity.WARNING, "Packets of a link type without decoder: counted, on ring 0."),
  BAD_CHECKSUMS(
      "bad_checksums", Severity.INFO, "Checksums that don't verify, often only because the card was to fill them in."),
  CONVERSATIONS_UNTOLD(
      "conversations_untold",
      Severity.WARNING,
      "More conversations than are told apart: their numbers are lower bounds, later TCP and UDP headers are counted."),
  CAPTURE_DROPS("capture_drops", Severity.WARNING, "The capturing host itself reports packets it did not record.");

  private final String id;
  private final Severity severity;
  private final String meaning;

  FindingKind(String id, Severity severity, String meaning) {
    this.id = id;
    this.severity = severity;
    this.meaning = meaning;
  }

  /** As it stands in reports: lower_snake. */
  public String id() {
    return id;
  }

  /** How much it limits. */
  public Severity severity() {
    return severity;
  }

  /** What it says, in one sentence. */
  public String meaning() {
    return meaning;
  }
}
