package org.ringscope.session.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.ClassifierExplanation;
import org.ringscope.nic.classify.Explainer;
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
   * Whether the packet was put to another ring than RSS names, for its flow was sent there. Where both name the same
   * ring, nobody can tell afterwards.
   */
  public boolean isSteered() {
    return packet != null
        && !packet.sent()
        && profile.followsSendRing()
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
