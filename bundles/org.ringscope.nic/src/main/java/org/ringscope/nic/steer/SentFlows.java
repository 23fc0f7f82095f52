package org.ringscope.nic.steer;

import org.jspecify.annotations.Nullable;
import org.ringscope.nic.profile.AutomaticSteering;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.conversation.FlowEnds;

/**
 * Where flows were sent, as card or device remember it to receive them there.
 *
 * <p>Room, and what happens when there is none:
 * <ul>
 *   <li>ixgbe: 64 KiB hold 8,191 signature filters (IXGBE_FDIR_PBALLOC_64K); when 64 are left the card interrupts
 *       (ixgbe_82599.c, ixgbe_init_fdir_signature_82599) and the driver clears all (ixgbe_reinit_fdir_tables_82599).
 *       Assumed: at once, and without two flows that share a signature.
 *   <li>i40e: assumed 8,192 filters; new flows are left out when there is no room (__I40E_FD_ATR_AUTO_DISABLED).
 *   <li>follow-transmit: no standard says. As Linux's tap has it (drivers/net/tun.c): MAX_TAP_FLOWS, new flows are left
 *       out; what was not sent for TUN_FLOW_EXPIRE is forgotten, looked for every full second.
 * </ul>
 */
final class SentFlows {
  static final int IXGBE_FLOWS = 8191 - 64;
  static final int I40E_FLOWS = 8192;
  static final int TAP_FLOWS = 4096;

  private static final long SECOND = 1_000_000_000L;
  static final long TAP_EXPIRE = 3 * SECOND;

  private final AutomaticSteering kind;
  private final FlowRings flows;
  private final @Nullable AtrSampler sampler;
  private long second = Long.MIN_VALUE;

  /** @param kind one that {@linkplain AutomaticSteering#followsSendRing() follows} send rings */
  SentFlows(AutomaticSteering kind) {
    this.kind = kind;
    boolean untilClosed = kind == AutomaticSteering.FLOW_DIRECTOR_ATR_UNTIL_CLOSED;
    sampler = kind == AutomaticSteering.FOLLOWS_SEND_RING ? null : new AtrSampler(untilClosed);
    flows = new FlowRings(switch (kind) {
      case FLOW_DIRECTOR_ATR -> IXGBE_FLOWS;
      case FLOW_DIRECTOR_ATR_UNTIL_CLOSED -> I40E_FLOWS;
      case FOLLOWS_SEND_RING -> TAP_FLOWS;
      case NONE, ACCELERATED_RFS -> throw new IllegalArgumentException(kind + " doesn't follow send rings");
    });
  }

  /** Ring on which a flow was sent, as far as remembered; else {@link FlowRings#UNKNOWN}. */
  int ringOf(FlowEnds received) {
    return flows.ringOf(received);
  }

  /**
   * Looks at a packet that is sent.
   *
   * @param received its flow's ends as they are received, or null if it belongs to no flow
   * @param ring its send ring
   * @param ringOfAll the same, numbered through all devices
   * @param time model time, ns since the epoch
   */
  void sent(PacketBatch in, int row, @Nullable FlowEnds received, int ring, int ringOfAll, long time) {
    Lesson lesson = sampler == null ? Lesson.LEARN : sampler.lesson(in, row, ringOfAll);
    if (received == null) {
      return;
    }
    switch (lesson) {
      case NOTHING -> { }
      case LEARN -> learn(received, ring, time);
      case FORGET -> flows.remove(received);
    }
  }

  private void learn(FlowEnds received, int ring, long time) {
    flows.put(received, ring, time);
    if (kind == AutomaticSteering.FLOW_DIRECTOR_ATR && flows.size() == IXGBE_FLOWS) {
      flows.clear();
    }
  }

  /** Model time runs on: old flows are forgotten where that is done. */
  void advanceTo(long time) {
    if (kind != AutomaticSteering.FOLLOWS_SEND_RING) {
      return;
    }
    long now = Math.floorDiv(time, SECOND);
    if (now > second) {
      second = now;
      if (flows.size() > 0) {
        flows.removeUntil(now * SECOND - TAP_EXPIRE);
      }
    }
  }

  void save(StateWriter writer) {
    flows.save(writer);
    writer.write(second);
    if (sampler != null) {
      sampler.save(writer);
    }
  }

  void restore(StateReader reader) {
    flows.restore(reader);
    second = reader.read();
    if (sampler != null) {
      sampler.restore(reader);
    }
  }
}
