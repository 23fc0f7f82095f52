package org.ringscope.session.seek;

import java.util.List;
import org.ringscope.pipeline.StatePages;

/**
 * The ordered stages between two packets.
 *
 * @param packet number of the last packet that they have met
 * @param time the latest time of the packets that they have met, ns since the epoch
 * @param states what each {@link org.ringscope.pipeline.Stateful} stage saved, in their order
 */
public record Checkpoint(long packet, long time, List<StatePages> states) {
  public Checkpoint {
    states = List.copyOf(states);
  }
}
