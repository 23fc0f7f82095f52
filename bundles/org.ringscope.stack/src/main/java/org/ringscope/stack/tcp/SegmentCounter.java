package org.ringscope.stack.tcp;

import org.ringscope.pipeline.Declared;

/** What is counted of a direction's segments and payload bytes. */
public enum SegmentCounter implements Declared {
  SEGMENTS("segments", Unit.PACKETS, Severity.INFO, "Segments of this direction."),
  PAYLOAD_BYTES("payload_bytes", Unit.BYTES, Severity.INFO, "Payload that segments carried, repeated or not."),
  NEW_BYTES("new_bytes", Unit.BYTES, Severity.INFO, "Payload that arrived for the first time."),
  DUPLICATE_BYTES("duplicate_bytes", Unit.BYTES, Severity.WARNING, "Payload that had arrived before."),
  REPLACED_BYTES("replaced_bytes", Unit.BYTES, Severity.WARNING, "Held payload that a later segment overwrote."),
  RETRANSMISSIONS(
      "retransmissions", Unit.PACKETS, Severity.WARNING, "Segments of which no payload byte was new."),
  OUT_OF_ORDER(
      "out_of_order", Unit.PACKETS, Severity.WARNING, "Segments that arrived before the data in front of them."),
  KEEP_ALIVES(
      "keep_alives", Unit.PACKETS, Severity.INFO, "Segments one byte before what is expected, empty or of one byte."),
  ZERO_WINDOWS("zero_windows", Unit.PACKETS, Severity.WARNING, "Segments that offered no window."),
  BEYOND_WINDOW(
      "beyond_window", Unit.PACKETS, Severity.WARNING, "Segments with payload beyond the window last offered."),
  URGENT("urgent", Unit.PACKETS, Severity.INFO, "Segments with urgent data, which stays in the stream."),
  RESETS("resets", Unit.PACKETS, Severity.WARNING, "Segments that reset the connection."),
  OLD_TIMESTAMPS(
      "old_timestamps",
      Unit.PACKETS,
      Severity.WARNING,
      "Segments whose timestamp is before that of the data in order (RFC 7323, 5.3)."),
  OUTDATED_BYTES(
      "outdated_bytes",
      Unit.BYTES,
      Severity.WARNING,
      "Payload not taken because of its old timestamp, where the host protects against wrapped sequence numbers."),
  SELECTIVE_ACKNOWLEDGMENTS(
      "selective_acknowledgments",
      Unit.PACKETS,
      Severity.INFO,
      "Segments that report blocks beyond a hole (RFC 2018)."),
  BEFORE_START_BYTES(
      "before_start_bytes",
      Unit.BYTES,
      Severity.INFO,
      "Payload before the first that the capture has of this direction."),
  MISSING_BYTES(
      "missing_bytes", Unit.BYTES, Severity.WARNING, "Payload that was acknowledged but isn't in the capture."),
  TRUNCATED_BYTES("truncated_bytes", Unit.BYTES, Severity.WARNING, "Payload that the capture's snap length cut off."),
  REFUSED_BYTES(
      "refused_bytes", Unit.BYTES, Severity.ERROR, "Payload given up because memory for held data was used up.");

  private final Declaration declaration;

  SegmentCounter(String id, Unit unit, Severity severity, String meaning) {
    declaration = new Declaration(id, unit, severity, Scope.FLOW, meaning);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }
}
