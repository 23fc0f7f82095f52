package org.ringscope.pipeline;

import java.util.List;

/**
 * A node of the {@link StageGraph}: handles a batch of packets and sends each on through one of its outlets, or ends
 * its way.
 */
public interface Stage {
  /** Lower-case name, unique in the graph; it stands in reports. */
  String name();

  Order order();

  /**
   * Names of the outlets, in the order of the numbers that {@link Emitter#forward} takes. Empty where every packet's
   * way ends.
   */
  List<String> outlets();

  /** Handles {@code in}. Every row has to be forwarded, delivered, dropped or held. */
  void process(PacketBatch in, Emitter out);

  /**
   * Lets model time run on to {@code time} (ns since the epoch) although no packet came.
   *
   * @see #finish
   */
  default void advanceTo(long time, Emitter out) {}

  /** No packet will come any more: what is held goes on or is dropped. */
  default void finish(Emitter out) {}

  /**
   * Whether the stage only looks and forwards all: such a stage stands in no report, so that reports don't depend on
   * who watched.
   */
  default boolean observes() {
    return false;
  }

  /** Whether batches are needed after {@link #process} has returned, as only {@link HandOff} does. */
  default boolean keepsBatches() {
    return false;
  }

  /** Packets that came in and have not left yet. */
  default long held() {
    return 0;
  }
}
