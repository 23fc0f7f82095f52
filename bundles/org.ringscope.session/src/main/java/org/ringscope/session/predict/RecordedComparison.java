package org.ringscope.session.predict;

import org.ringscope.capture.SteeringOptions;
import org.ringscope.nic.rss.IndirectionTable;

/**
 * What packets' own records say of queue and hash, compared packet by packet with what a context predicts.
 *
 * @param withQueue packets whose record names a queue
 * @param sameQueue those of them that came by the ring predicted
 * @param flowsHashed flows with a recorded hash
 * @param sameHash flows whose recorded hash is the one predicted, in the byte order in which more agree
 */
public record RecordedComparison(long withQueue, long sameQueue, long flowsHashed, long sameHash) {
  static RecordedComparison of(RecordedSteering recorded, HashedTraffic hashed, IndirectionTable table) {
    long sameQueue = 0;
    long flowsHashed = 0;
    long sameHash = 0;
    long reversedHash = 0;
    for (int row = 0; row < hashed.traffic().size(); row++) {
      if (recorded.queue(row) != SteeringOptions.NO_QUEUE && recorded.queue(row) == hashed.ring(row, table)) {
        sameQueue += recorded.packets(row);
      }
      if (recorded.isHashed(row)) {
        flowsHashed++;
        sameHash += recorded.hash(row) == hashed.hash(row) ? 1 : 0;
        reversedHash += Integer.reverseBytes(recorded.hash(row)) == hashed.hash(row) ? 1 : 0;
      }
    }
    return new RecordedComparison(
        recorded.packetsWithQueue(), sameQueue, flowsHashed, Math.max(sameHash, reversedHash));
  }

  /** Whether any packet's record says anything. */
  public boolean isPresent() {
    return withQueue > 0 || flowsHashed > 0;
  }
}
