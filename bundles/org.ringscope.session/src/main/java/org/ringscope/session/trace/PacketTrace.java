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

  /** The way of a received flow. */
  public static PacketTrace of(FlowKey flow, NicProfile profile) {
    return new PacketTrace(profile, flow.toString(), null, List.of(), new Explainer(profile).explain(flow));
  }
}
