package org.ringscope.pipeline;

/** Why a debug virtual NIC did not get a packet that its mirror matches. Reports show these beside what it carried. */
public enum MirrorLoss implements Declared {
  SAMPLED_OUT("sampled_out", Severity.INFO, "The mirror carries one of so many packets, and this was none of them."),
  OVER_RATE("over_rate", Severity.WARNING, "The packet exceeded the mirror's rate limit."),
  DEBUG_RING_FULL(
      "debug_ring_full",
      Severity.WARNING,
      "No descriptor of the debug virtual NIC's own ring was free when the packet was mirrored."),
  NOT_REWRITABLE(
      "not_rewritable",
      Severity.WARNING,
      "The headers that the mirror writes don't fit: the packet is no Ethernet frame, or too long to encapsulate."),
  TOO_SHORT("too_short", Severity.WARNING, "The capture holds too little of the frame to rewrite its headers.");

  private final Declaration declaration;

  MirrorLoss(String id, Severity severity, String meaning) {
    declaration = new Declaration(id, Unit.PACKETS, severity, Scope.VIRTUAL_NIC, meaning);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }
}
