package org.ringscope.session.predict;

/**
 * What a pass over a capture found.
 *
 * @param table the received packets by what a card hashes
 * @param steering what the packets' own records say of queue and hash
 * @param frames captured frames that were received
 * @param mergedFrames those of them that stand for several packets on the wire
 */
public record Traffic(TrafficTable table, RecordedSteering steering, long frames, long mergedFrames) {
  /** Packets on the wire that are in the table or can't be hashed. */
  public long packets() {
    return table.packetsOfHalf(0) + table.packetsOfHalf(1);
  }
}
