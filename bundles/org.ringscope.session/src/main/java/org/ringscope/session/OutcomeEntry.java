package org.ringscope.session;

import org.ringscope.capture.PacketIndex;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.StageGraph;

/**
 * Enters into the packet index what became of a packet further on than {@link PacketTableStage} stands.
 *
 * @param index the packet's table
 */
record OutcomeEntry(PacketIndex index) implements StageGraph.OutcomeListener {
  @Override
  public void dropped(long packetNumber, DropCause cause) {
    index.setDropped(packetNumber, cause);
  }

  @Override
  public void diverted(long packetNumber) {
    index.setDiverted(packetNumber);
  }
}
