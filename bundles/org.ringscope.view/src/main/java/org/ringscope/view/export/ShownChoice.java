package org.ringscope.view.export;

import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.ringscope.view.ShownPackets;

/**
 * The packets that a list shows.
 *
 * @param count how many there are; those that come later are not chosen
 */
public record ShownChoice(ShownPackets packets, long count) implements PacketChoice {
  @Override
  public PrimitiveIterator.OfLong numbers() {
    return LongStream.rangeClosed(1, count).map(packets::number).iterator();
  }
}
