package org.ringscope.report;

/**
 * A stage's ledger, in packets.
 *
 * @param name the stage's name
 * @param in came in
 * @param made made by the stage itself (segments, copies)
 * @param out went on to a further stage
 * @param delivered ended here as delivered
 * @param diverted ended here as diverted
 * @param merged absorbed into another packet (a fragment into its datagram)
 * @param dropped dropped, for any cause
 * @param held still held; 0 after the end
 */
public record StageResult(
    String name, long in, long made, long out, long delivered, long diverted, long merged, long dropped, long held) {
  /** in + made = out + delivered + diverted + merged + dropped + held. */
  public boolean conserved() {
    return in + made == out + delivered + diverted + merged + dropped + held;
  }
}
