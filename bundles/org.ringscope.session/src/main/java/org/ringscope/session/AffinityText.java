package org.ringscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.host.Affinity;

/** Which processor serves which rings as text: {@code 0-3=0,4-7=1}; rings not named have one of their own. */
public final class AffinityText {
  private static final Pattern PART = Pattern.compile("([0-9]{1,6})(?:-([0-9]{1,6}))?=([0-9]{1,6})");

  private AffinityText() {}

  /** @throws IllegalArgumentException naming the part that can't be read */
  public static Affinity parse(String text) {
    SortedMap<Integer, Integer> processors = new TreeMap<>();
    for (String part : text.split(",", -1)) {
      Matcher rings = PART.matcher(part.strip());
      if (!rings.matches()) {
        throw new IllegalArgumentException("Not rings=processor: '" + part + "' (as in 0-3=0,4-7=1)");
      }
      int first = Integer.parseInt(rings.group(1));
      int last = rings.group(2) == null ? first : Integer.parseInt(rings.group(2));
      if (last < first || last >= NicProfile.MOST_RINGS) {
        throw new IllegalArgumentException("Rings count from 0 to " + (NicProfile.MOST_RINGS - 1) + ": '" + part + "'");
      }
      for (int ring = first; ring <= last; ring++) {
        if (processors.put(ring, Integer.parseInt(rings.group(3))) != null) {
          throw new IllegalArgumentException("Ring " + ring + " has two processors: '" + text + "'");
        }
      }
    }
    return new Affinity(processors);
  }

  /** Text that {@link #parse} reads back; empty if no ring is named. */
  public static String of(Affinity affinity) {
    List<String> parts = new ArrayList<>();
    int first = 0;
    int last = -1;
    int processor = -1;
    for (Map.Entry<Integer, Integer> named : affinity.processors().entrySet()) {
      boolean goesOn = last >= 0 && named.getKey() == last + 1 && named.getValue() == processor;
      if (!goesOn) {
        add(parts, first, last, processor);
        first = named.getKey();
      }
      last = named.getKey();
      processor = named.getValue();
    }
    add(parts, first, last, processor);
    return String.join(",", parts);
  }

  private static void add(List<String> parts, int first, int last, int processor) {
    if (last >= 0) {
      parts.add((first == last ? "" : first + "-") + last + "=" + processor);
    }
  }
}
