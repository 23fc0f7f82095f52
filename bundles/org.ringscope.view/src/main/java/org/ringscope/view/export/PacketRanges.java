package org.ringscope.view.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/**
 * Packets given by number, such as {@code 1-100,250}.
 *
 * @param ranges ascending, neither overlapping nor touching
 */
public record PacketRanges(List<Range> ranges) implements PacketChoice {
  /** No packet. */
  public static final PacketRanges NONE = new PacketRanges(List.of());

  private static final int MOST_DIGITS = 18;

  /** Consecutive packets, both ends included, from 1. */
  public record Range(long first, long last) {
    public Range {
      if (first < 1 || last < first) {
        throw new IllegalArgumentException(first + "-" + last + " is no range of packets.");
      }
    }
  }

  public PacketRanges {
    ranges = joined(ranges);
  }

  /** Packets {@code first} … {@code last}; none if there is none between them. */
  public static PacketRanges of(long first, long last) {
    return last < first ? NONE : new PacketRanges(List.of(new Range(first, last)));
  }

  /**
   * Reads what a user typed: numbers and ranges, separated by commas or blanks; {@code -5} begins with the first packet
   * and {@code 5-} ends with the last one.
   *
   * @param packets how many there are; numbers beyond are a mistake
   * @throws IllegalArgumentException saying what is wrong, in one sentence for people
   */
  public static PacketRanges parse(String text, long packets) {
    List<Range> ranges = new ArrayList<>();
    for (String part : text.strip().replaceAll("\\s*-\\s*", "-").split("[,\\s]+")) {
      if (!part.isEmpty()) {
        ranges.add(range(part, packets));
      }
    }
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("Name packets by number, such as 1-100,250.");
    }
    return new PacketRanges(ranges);
  }

  private static Range range(String part, long packets) {
    int dash = part.indexOf('-');
    if (part.equals("-")) {
      throw new IllegalArgumentException("A dash alone is no range; write 1-100, say.");
    }
    long first = dash == 0 ? 1 : number(dash < 0 ? part : part.substring(0, dash), packets);
    long last = dash < 0 ? first : packets;
    if (dash >= 0 && dash + 1 < part.length()) {
      last = number(part.substring(dash + 1), packets);
    }
    if (last < first) {
      throw new IllegalArgumentException(part + " runs backwards; write " + last + "-" + first + ".");
    }
    return new Range(first, last);
  }

  /**
   * Reads the number of one packet.
   *
   * @param packets how many there are
   * @throws IllegalArgumentException saying what is wrong, in one sentence for people
   */
  public static long number(String digits, long packets) {
    boolean isNumber = !digits.isEmpty() && digits.length() <= MOST_DIGITS
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!isNumber) {
      throw new IllegalArgumentException("\"" + digits + "\" is no packet number.");
    }
    long number = Long.parseLong(digits);
    if (number < 1 || number > packets) {
      throw new IllegalArgumentException("There is no packet " + number + "; the last one is " + packets + ".");
    }
    return number;
  }

  private static List<Range> joined(List<Range> ranges) {
    List<Range> joined = new ArrayList<>();
    for (Range range : ranges.stream().sorted(Comparator.comparingLong(Range::first)).toList()) {
      Range before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && range.first() <= before.last() + 1) {
        joined.set(joined.size() - 1, new Range(before.first(), Math.max(before.last(), range.last())));
      } else {
        joined.add(range);
      }
    }
    return List.copyOf(joined);
  }

  /** Those of them that aren't above a number. */
  public PacketRanges upTo(long last) {
    return new PacketRanges(ranges.stream()
        .filter(range -> range.first() <= last)
        .map(range -> new Range(range.first(), Math.min(range.last(), last)))
        .toList());
  }

  /** Whether a packet is among them. */
  public boolean contains(long number) {
    int from = 0;
    int to = ranges.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (ranges.get(middle).last() < number) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < ranges.size() && ranges.get(from).first() <= number;
  }

  @Override
  public long count() {
    return ranges.stream().mapToLong(range -> range.last() - range.first() + 1).sum();
  }

  @Override
  public PrimitiveIterator.OfLong numbers() {
    return new Numbers();
  }

  /** Goes through the ranges. A stream's iterator would hold all numbers of a range at once. */
  private final class Numbers implements PrimitiveIterator.OfLong {
    private int range;
    private long next = ranges.isEmpty() ? 0 : ranges.getFirst().first();

    @Override
    public boolean hasNext() {
      return range < ranges.size();
    }

    @Override
    public long nextLong() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      long number = next;
      if (number < ranges.get(range).last()) {
        next = number + 1;
      } else {
        range++;
        next = hasNext() ? ranges.get(range).first() : 0;
      }
      return number;
    }
  }
}
