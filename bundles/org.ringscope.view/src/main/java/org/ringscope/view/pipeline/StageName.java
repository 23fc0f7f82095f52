package org.ringscope.view.pipeline;

import org.ringscope.nic.DeliverStage;
import org.ringscope.nic.DispatchStage;
import org.ringscope.nic.MtuStage;
import org.ringscope.nic.ReceiveStage;
import org.ringscope.nic.SteerStage;
import org.ringscope.nic.TransmitStage;
import org.ringscope.nic.mirror.MirrorStage;
import org.ringscope.pipeline.DropCause;

/** Names of the stages at which ways part or end, as the model has them. */
final class StageName {
  static final String DISPATCH = DispatchStage.NAME;
  static final String STEER = SteerStage.NAME;
  static final String MTU = MtuStage.NAME;
  static final String RECEIVE = ReceiveStage.NAME;
  static final String MIRROR = MirrorStage.RECEIVED;
  static final String DELIVER = DeliverStage.NAME;
  static final String MIRROR_SENT = MirrorStage.SENT;
  static final String TRANSMIT = TransmitStage.NAME;

  private StageName() {}

  /** Where packets are dropped for a cause. */
  static String of(DropCause cause) {
    return switch (cause) {
      case RULE_DROP -> STEER;
      case ABOVE_MTU -> MTU;
      case RING_FULL -> RECEIVE;
      case BAD_CHECKSUM -> DELIVER;
    };
  }
}
