package org.ringscope.report;

import java.util.SortedMap;

/**
 * What a mirror carried in the model. Who listened to its debug virtual NIC, and how fast, changes none of it.
 *
 * @param name of the debug virtual NIC
 * @param source which packets these are, in words
 * @param handling what is done with them, in words; empty if they are carried as they are
 * @param binding {@code copy} or {@code divert}
 * @param matched packets that the source selects
 * @param packets those that were carried
 * @param bytes their lengths as they come out, without frame check sequence
 * @param capturedBytes bytes of them that there are
 * @param truncated those that the mirror cut
 * @param lost packets that matched and were not carried, per {@code MirrorLoss} id
 * @param mostWaiting most packets that waited at once in the debug virtual NIC's ring
 */
public record MirrorResult(
    String name,
    String source,
    String handling,
    String binding,
    long matched,
    long packets,
    long bytes,
    long capturedBytes,
    long truncated,
    SortedMap<String, Long> lost,
    long mostWaiting) {
  public MirrorResult {
    lost = Counts.copy(lost);
  }

  /** Whether each packet that matched was carried or lost for one cause. */
  public boolean conserved() {
    return matched == packets + Counts.sum(lost);
  }

  /** Source and handling as one text for people. */
  public String described() {
    return handling.isEmpty() ? source : source + "; " + handling;
  }

  /** What the mirror is told by: counts of two that are alike may be added. */
  public String settings() {
    return String.join("\n", name, source, handling, binding);
  }
}
