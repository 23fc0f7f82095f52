package org.ringscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.host.Affinity;
import org.ringscope.nic.host.Xps;

/** Which processors use which send rings as text: {@code 0-3=0,4-7=1-2}, rings before processors. */
public final class XpsText {
  private static final Pattern PART =
      Pattern.compile("([0-9]{1,6})(?:-([0-9]{1,6}))?=([0-9]{1,6})(?:-([0-9]{1,6}))?");

  /** Rings times processors: far above what a host sets, little enough to hold for a text of a few characters. */
  private static final int MOST_PAIRS = 1 << 16;

  private XpsText() {}

  /** @throws IllegalArgumentException naming the part that can't be read */
  public static Xps parse(String text) {
    SortedMap<Integer, SortedSet<Integer>> rings = new TreeMap<>();
    long pairs = 0;
    for (String part : text.split(",", -1)) {
      Matcher matcher = PART.matcher(part.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException("Not rings=processors: '" + part + "' (as in 0-3=0,4-7=1-2)");
      }
      int firstRing = Integer.parseInt(matcher.group(1));
      int lastRing = last(firstRing, matcher.group(2), NicProfile.MOST_RINGS, part);
      int firstProcessor = Integer.parseInt(matcher.group(3));
      int lastProcessor = last(firstProcessor, matcher.group(4), Affinity.MOST_PROCESSORS, part);
      pairs += (lastRing - firstRing + 1L) * (lastProcessor - firstProcessor + 1);
      if (pairs > MOST_PAIRS) {
        throw new IllegalArgumentException("At most " + MOST_PAIRS + " pairs of ring and processor: '" + part + "'");
      }
      for (int processor = firstProcessor; processor <= lastProcessor; processor++) {
        rings.computeIfAbsent(processor, none -> new TreeSet<>())
            .addAll(IntStream.rangeClosed(firstRing, lastRing).boxed().toList());
      }
    }
    return new Xps(rings);
  }

  private static int last(int first, @Nullable String text, int most, String part) {
    int last = text == null ? first : Integer.parseInt(text);
    if (last < first || last >= most) {
      throw new IllegalArgumentException("Rings and processors count from 0 to " + (most - 1) + ": '" + part + "'");
    }
    return last;
  }

  /** Text that {@link #parse} reads back; empty if no processor is named. */
  public static String of(Xps xps) {
    List<String> parts = new ArrayList<>();
    xps.rings().forEach((processor, rings) -> rings.forEach(ring -> parts.add(ring + "=" + processor)));
    return String.join(",", parts);
  }
}
