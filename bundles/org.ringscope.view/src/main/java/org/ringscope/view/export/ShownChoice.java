package org.ringscope.view.export;

import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.ringscope.view.ShownPackets;

/**
 * Packets that a list shows; those that come later are not chosen.
 *
 * @param packets what the list shows
 * @param entries which of its entries, from 1, ascending, none twice
 */
public record ShownChoice(ShownPackets packets, List<PacketRanges.Range> entries) implements PacketChoice {
  public ShownChoice {
    entries = List.copyOf(entries);
  }

  /** All that is shown. */
  public static ShownChoice all(ShownPackets packets) {
    long size = packets.size();
    return new ShownChoice(packets, size == 0 ? List.of() : List.of(new PacketRanges.Range(1, size)));
  }

  /** What is shown of some packets. */
  public static ShownChoice within(PacketRanges numbers, ShownPackets packets) {
    List<PacketRanges.Range> entries = new ArrayList<>();
    for (PacketRanges.Range range : numbers.ranges()) {
      long first = packets.entryUpTo(range.first() - 1) + 1;
      long last = packets.entryUpTo(range.last());
      if (first <= last) {
        entries.add(new PacketRanges.Range(first, last));
      }
    }
    return new ShownChoice(packets, entries);
  }

  @Override
  public long count() {
    return entries.stream().mapToLong(range -> range.last() - range.first() + 1).sum();
  }

  @Override
  public PrimitiveIterator.OfLong numbers() {
    return entries.stream()
        .flatMapToLong(range -> LongStream.rangeClosed(range.first(), range.last()))
        .map(packets::number)
        .iterator();
  }
}
