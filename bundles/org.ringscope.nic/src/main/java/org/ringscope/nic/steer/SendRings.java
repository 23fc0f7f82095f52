package org.ringscope.nic.steer;

import java.util.Arrays;
import java.util.OptionalInt;
import org.ringscope.nic.FlowStage;
import org.ringscope.nic.host.HostModel;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.conversation.FlowEnds;

/**
 * Send rings by transmit packet steering: a flow is sent on a ring of the processor that sends it. Captures don't tell
 * that processor; it is taken to be the one that serves the ring on which the flow is received, as it is where
 * applications run where their packets arrive.
 *
 * <p>Of several rings Linux takes one by a hash of its own (net/core/dev.c, __get_xps_queue_idx, reciprocal_scale),
 * here by the card's. Flows not received yet, or on a ring without named processor, keep their modelled ring.
 */
final class SendRings {
  private static final int[] NONE = {};

  /** Send rings by the ring on which the flow is received. */
  private final int[][] choices;

  private final FlowRings received = new FlowRings(FlowStage.MOST_FLOWS);

  SendRings(HostModel host, int rings) {
    choices = new int[rings][];
    Arrays.setAll(choices, ring -> {
      OptionalInt processor = host.affinity().processorOf(ring);
      return processor.isEmpty() ? NONE : host.xps().ringsOf(processor.getAsInt(), rings);
    });
  }

  void received(FlowEnds flow, int ring, long time) {
    received.put(flow, ring, time);
  }

  /**
   * The ring on which a packet is sent.
   *
   * @param flow its flow's ends as they are received
   * @param hash the card's hash of the packet, all 32 bits
   * @param modelled its ring where this rule can't say
   */
  int ringOf(FlowEnds flow, int hash, int modelled) {
    int ring = received.ringOf(flow);
    int[] choice = ring == FlowRings.UNKNOWN ? NONE : choices[ring];
    return choice.length == 0 ? modelled : choice[(int) (Integer.toUnsignedLong(hash) * choice.length >>> 32)];
  }

  void save(StateWriter writer) {
    received.save(writer);
  }

  void restore(StateReader reader) {
    received.restore(reader);
  }
}
