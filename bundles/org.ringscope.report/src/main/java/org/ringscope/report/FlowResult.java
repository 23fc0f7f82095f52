package org.ringscope.report;

/**
 * One of the largest flows.
 *
 * @param flow as {@code trace --flow} takes it, such as {@code tcp4 10.0.0.1:1234 > 10.0.0.2:443}
 * @param ring name of the ring its packets went to, such as {@code rx3}; of the last one if there were several
 * @param packets number of packets
 * @param bytes their original lengths
 */
public record FlowResult(String flow, String ring, long packets, long bytes) {
  public FlowResult {
    Counts.check("packets", packets);
    Counts.check("bytes", bytes);
  }
}
