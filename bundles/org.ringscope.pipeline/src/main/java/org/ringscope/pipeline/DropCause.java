package org.ringscope.pipeline;

/** Why a packet was dropped. */
public enum DropCause implements Declared {
  RING_FULL("ring_full", Scope.RING, "No descriptor of the receive ring was free when the packet arrived."),
  BAD_CHECKSUM(
      "bad_checksum",
      Scope.RING,
      "The host stack found a wrong IP, TCP or UDP checksum; only where the scenario says 'checksum: verify'."),
  ABOVE_MTU("above_mtu", Scope.DEVICE, "The frame is longer than the MTU that the scenario sets allows."),
  RULE_DROP(
      "rule_drop",
      Scope.DEVICE,
      "An n-tuple rule drops the packet, or the hash settings discard packets of its flow type.");

  private final Declaration declaration;

  DropCause(String id, Scope scope, String meaning) {
    declaration = new Declaration(id, Unit.PACKETS, Severity.ERROR, scope, meaning);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }
}
