package org.ringscope.nic.classify;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.rss.PacketFields;
import org.ringscope.nic.rss.RssHash;
import org.ringscope.nic.rule.RuleAction;

/**
 * Decides where a card sends a packet: the destination's virtual NIC, its first rule that matches, else its hash.
 * Packets that are not hashed go to ring 0.
 *
 * <p>Rules and destinations see a packet's outer headers; the hash sees the inner ones where its context says so.
 *
 * <p>Not thread-safe: one a worker. No packet makes it allocate.
 */
public final class Classifier {
  private final VirtualNic[] virtualNics;
  private final PacketFields packet = new PacketFields();
  private int hash;
  private int ring;
  private int fate;
  private int virtualNic;

  public Classifier(NicProfile profile) {
    virtualNics = VirtualNic.of(profile);
  }

  /**
   * Classifies one packet.
   *
   * @param bytes memory that holds the frame
   * @param frame where the frame begins
   * @param captured bytes of the frame in memory
   * @param original length the frame had
   * @param headers of the frame
   * @param linkType LINKTYPE_ value
   */
  public void classify(MemorySegment bytes, long frame, int captured, int original, long headers, int linkType) {
    begin(bytes, frame, captured, headers, linkType);
    VirtualNic nic = virtualNicOf(virtualNics, packet);
    virtualNic = nic.index;
    RuleMatcher rule = firstMatch(nic, packet);
    if (rule == null) {
      spread(nic.hash, original, linkType);
      return;
    }
    switch (rule.rule().action()) {
      case RuleAction.ToRing action -> ring = (int) action.ring();
      case RuleAction.ToContext action -> {
        spread(nic.context(action.context()), original, linkType);
        ring += (int) action.ringOffset();
      }
      case RuleAction.Drop _ -> fate = Fate.DROPPED;
      case RuleAction.ToVirtualFunction _ -> fate = Fate.TO_VIRTUAL_FUNCTION;
      case RuleAction.WakeUp _ -> spread(nic.hash, original, linkType);
    }
  }

  /** The same for a packet that was sent: destinations and rules are not asked, the device's own hash is. */
  public void classifySent(MemorySegment bytes, long frame, int captured, int original, long headers, int linkType) {
    begin(bytes, frame, captured, headers, linkType);
    virtualNic = senderOf(packet);
    spread(virtualNics[virtualNics.length - 1].hash, original, linkType);
    fate = Fate.TO_RING;
  }

  private void begin(MemorySegment bytes, long frame, int captured, long headers, int linkType) {
    packet.read(bytes, frame, captured, headers, linkType);
    hash = 0;
    ring = 0;
    fate = Fate.TO_RING;
  }

  static VirtualNic virtualNicOf(VirtualNic[] all, PacketFields packet) {
    for (VirtualNic nic : all) {
      if (nic.takes(packet)) {
        return nic;
      }
    }
    throw new IllegalStateException("the device itself takes every packet");
  }

  private int senderOf(PacketFields packet) {
    int sender = 0;
    while (!virtualNics[sender].sends(packet)) {
      sender++;
    }
    return sender;
  }

  private static @Nullable RuleMatcher firstMatch(VirtualNic nic, PacketFields packet) {
    for (RuleMatcher rule : nic.rules) {
      if (rule.matches(packet)) {
        return rule;
      }
    }
    return null;
  }

  private void spread(RssHash rss, int original, int linkType) {
    if (rss.context().inner()) {
      packet.enterTunnel(original, linkType);
    }
    if (rss.isHashed(packet.flowType())) {
      hash = rss.hash(packet);
      ring = rss.context().table().ring(hash);
    } else if (rss.discards(packet.flowType())) {
      fate = Fate.DROPPED;
    }
  }

  /**
   * Index of the destination that the packet classified last goes to or, sent, comes from; the number of destinations
   * for the device itself.
   */
  public int virtualNic() {
    return virtualNic;
  }

  /** RSS hash of the packet classified last; 0 where nothing was hashed. */
  public int hash() {
    return hash;
  }

  /** Ring of the packet classified last; of meaning only if its fate is {@link Fate#TO_RING}. */
  public int ring() {
    return ring;
  }

  /** {@link Fate} of the packet classified last. */
  public int fate() {
    return fate;
  }
}
