package org.ringscope.pipeline;

import org.ringscope.packet.Marks;

/** Counters of what is odd about packets; each counts one bit of {@link Marks}, and ordinals are bit numbers. */
public enum MarkCounter implements Declared {
  BAD_IP_CHECKSUM("bad_ip_csum", Severity.WARNING, "Frames with an IPv4 header checksum that does not verify."),
  BAD_TCP_CHECKSUM(
      "bad_tcp_csum",
      Severity.WARNING,
      "Frames with a wrong TCP checksum; usual for what the capturing host sent itself."),
  BAD_UDP_CHECKSUM(
      "bad_udp_csum",
      Severity.WARNING,
      "Frames with a wrong UDP checksum; usual for what the capturing host sent itself."),
  UNPARSABLE("unparsable", Severity.WARNING, "Frames with a header that contradicts itself or its frame."),
  CUT("cut", Severity.INFO, "Frames of which the capture kept fewer bytes than they had."),
  TRANSPORT_HEADER_CUT(
      "transport_header_cut", Severity.WARNING, "Frames whose ports the snap length cut off: hashed over addresses."),
  NOT_DECODED("not_decoded", Severity.WARNING, "Frames of a link type without decoder: put on ring 0.");

  private final Declaration declaration;

  MarkCounter(String id, Severity severity, String meaning) {
    declaration = new Declaration(id, Unit.PACKETS, severity, Scope.DEVICE, meaning);
  }

  /** This counter's bit in a packet's {@link Marks}. */
  public int bit() {
    return 1 << ordinal();
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }
}
