package org.ringscope.pipeline;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What {@link SurveyStage} gathered. Adding the surveys of several workers gives the same as one worker would have,
 * whatever the split.
 */
public final class Survey {
  private static final int SLOTS = 1 << 16;

  private long packets;
  private long bytes;
  private long aboveMtu;
  private int longest;
  private long[] byInterface = new long[1];

  /**
   * A bit for each conversation that was seen from its lower end to its higher one, by a hash of the conversation: a
   * fixed size and no order, so workers' tables can be joined by OR.
   */
  private final BitSet forth = new BitSet(SLOTS);

  /** The same of the other direction. */
  private final BitSet back = new BitSet(SLOTS);

  void count(long packets, long bytes, int longest) {
    this.packets += packets;
    this.bytes += bytes;
    this.longest = Math.max(this.longest, longest);
  }

  void countAboveMtu() {
    aboveMtu++;
  }

  void countInterfaces(short[] interfaceIndex, int count) {
    int first = interfaceIndex[0];
    int same = 0;
    while (same < count && interfaceIndex[same] == first) {
      same++;
    }
    countInterface(first, same);
    for (int i = same; i < count; i++) {
      countInterface(interfaceIndex[i], 1);
    }
  }

  private void countInterface(int index, long packets) {
    if (index >= byInterface.length) {
      byInterface = Arrays.copyOf(byInterface, index + 1);
    }
    byInterface[index] += packets;
  }

  /** @param ports source port in the upper half, destination port in the lower */
  void sawFlow(long source, long destination, int ports) {
    int sourcePort = ports >>> 16;
    int destinationPort = ports & 0xffff;
    long mixed =
        (source + destination) * 0x9e37_79b9_7f4a_7c15L + (sourcePort + destinationPort) * 0xc2b2_ae3d_27d4_eb4fL;
    int slot = (int) (mixed >>> 48);
    boolean fromLower = source < destination || source == destination && sourcePort < destinationPort;
    (fromLower ? forth : back).set(slot);
  }

  public void add(Survey other) {
    count(other.packets, other.bytes, other.longest);
    aboveMtu += other.aboveMtu;
    for (int i = 0; i < other.byInterface.length; i++) {
      countInterface(i, other.byInterface[i]);
    }
    forth.or(other.forth);
    back.or(other.back);
  }

  /** Packets replayed. */
  public long packets() {
    return packets;
  }

  /** Sum of their original lengths. */
  public long bytes() {
    return bytes;
  }

  /** Frames whose IP packet is longer than {@link SurveyStage#ETHERNET_MTU}. */
  public long aboveMtu() {
    return aboveMtu;
  }

  /** Length of the longest frame in bytes. */
  public int longest() {
    return longest;
  }

  /** Packets captured on interface {@code index}. */
  public long packetsOfInterface(int index) {
    return index < byInterface.length ? byInterface[index] : 0;
  }

  /** Conversations told apart, at most {@value #SLOTS}; several may fall together. */
  public int conversations() {
    return forth.cardinality() + back.cardinality() - conversationsBothWays();
  }

  /** How many of {@link #conversations} were seen in both directions. */
  public int conversationsBothWays() {
    BitSet both = (BitSet) forth.clone();
    both.and(back);
    return both.cardinality();
  }
}
