package org.ringscope.nic.profile;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What, besides rules and RSS, decides the ring of a packet. */
public enum AutomaticSteering {
  /** Nothing. */
  NONE("none"),
  /**
   * Intel's application targeted routing as ixgbe has it: the driver looks at packets that are sent and has the card
   * receive their connection on the ring with the same number. It takes precedence over RSS for the TCP connections it
   * knows of.
   */
  FLOW_DIRECTOR_ATR("atr"),
  /** The same as i40e has it: a connection that is closed or reset is forgotten. */
  FLOW_DIRECTOR_ATR_UNTIL_CLOSED("atr-i40e"),
  /** The device receives a flow on the ring that corresponds to the one on which it was last sent. */
  FOLLOWS_SEND_RING("follow-transmit"),
  /**
   * Accelerated receive flow steering (Linux: Documentation/networking/scaling.rst): a flow goes to the ring of the
   * processor where its application ran, which no capture tells. It can't be modelled.
   */
  ACCELERATED_RFS("arfs");

  private final String id;

  AutomaticSteering(String id) {
    this.id = id;
  }

  /** As a scenario names it. */
  public String id() {
    return id;
  }

  /** Whether a flow is received where it was sent, which follows from a capture that holds what was sent. */
  public boolean followsSendRing() {
    return this == FLOW_DIRECTOR_ATR || this == FLOW_DIRECTOR_ATR_UNTIL_CLOSED || this == FOLLOWS_SEND_RING;
  }

  /** @throws IllegalArgumentException if there is none of that name or it can't be modelled */
  public static AutomaticSteering modelled(String id) {
    if (id.equals(ACCELERATED_RFS.id)) {
      throw new IllegalArgumentException(
          "arfs can't be predicted: it follows the processor where the application ran, which no capture tells");
    }
    return Arrays.stream(values())
        .filter(known -> known.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + id + "; there is " + Arrays.stream(values())
            .filter(known -> known != ACCELERATED_RFS)
            .map(AutomaticSteering::id)
            .collect(Collectors.joining(", "))));
  }
}
