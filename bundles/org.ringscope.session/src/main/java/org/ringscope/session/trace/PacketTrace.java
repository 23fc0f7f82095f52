package org.ringscope.session.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.ClassifierExplanation;
import org.ringscope.nic.classify.Explainer;
import org.ringscope.nic.classify.Fate;
import org.ringscope.packet.FlowKey;
import org.ringscope.session.PacketRow;

/**
 * What became of a packet, or would become of a flow, and why.
 *
 * @param profile the card
 * @param flow the outer flow as text, or null if the packet has none
 * @param packet the captured packet with its outcome, or null for a flow that is only asked about
 * @param headers names of the packet's headers from the outside in; empty for a flow
 */
public record PacketTrace(
    NicProfile profile,
    @Nullable String flow,
    @Nullable PacketRow packet,
    List<String> headers,
    ClassifierExplanation explanation) {
  public PacketTrace {
    headers = List.copyOf(headers);
  }

  /**
   * Whether packets before put the packet to another ring than the explanation names: a received one to where its flow
   * was sent, a sent one to a ring of the processor that serves its flow. Where both are the same ring, nobody can tell
   * afterwards.
   */
  public boolean isSteered() {
    return packet != null
        && explanation.fate() == Fate.TO_RING
        && packet.ring() >= 0
        && packet.ring() != explanation.ring();
  }

  /** The ring it was put to, or would be; -1 if it goes to none of the device. */
  public int ring() {
    return packet != null && isSteered() ? packet.ring() : explanation.ring();
  }

  /** The way of a received flow. */
  public static PacketTrace of(FlowKey flow, NicProfile profile) {
    return new PacketTrace(profile, flow.toString(), null, List.of(), new Explainer(profile).explain(flow));
  }
}
