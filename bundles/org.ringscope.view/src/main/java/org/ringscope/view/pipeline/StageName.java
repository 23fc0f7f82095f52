package org.ringscope.view.pipeline;

import org.ringscope.pipeline.DropCause;

/** Names of the stages at which ways part or end. */
final class StageName {
  static final String DISPATCH = "dispatch";
  static final String STEER = "steer";
  static final String MTU = "mtu";
  static final String RECEIVE = "receive";
  static final String MIRROR = "mirror";
  static final String DELIVER = "deliver";
  static final String MIRROR_SENT = "mirror-sent";
  static final String TRANSMIT = "transmit";

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
