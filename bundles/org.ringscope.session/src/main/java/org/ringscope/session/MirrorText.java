package org.ringscope.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ringscope.nic.mirror.Binding;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorDirection;
import org.ringscope.nic.mirror.MirrorSource;
import org.ringscope.nic.mirror.MirrorTap;
import org.ringscope.pipeline.MirrorLoss;
import org.ringscope.report.MirrorResult;

/** A mirror in words. */
public final class MirrorText {
  private MirrorText() {}

  /** Which packets these are: {@code "received: ring 3, to web, filter 'tcp port 443'"}; {@code "all received"}. */
  public static String source(MirrorSource source) {
    List<String> parts = new ArrayList<>();
    if (source.ring() != MirrorSource.ANY_RING) {
      parts.add("ring " + source.ring());
    }
    if (source.destination() != null) {
      String preposition = switch (source.direction()) {
        case RECEIVE -> "to ";
        case SEND -> "from ";
        case BOTH -> "to and from ";
      };
      parts.add(preposition + source.destination());
    }
    if (source.flow() != null) {
      parts.add("flow " + source.flow());
    }
    if (source.filter() != null) {
      parts.add("filter '" + source.filter() + "'");
    }
    String what = switch (source.direction()) {
      case RECEIVE -> "received";
      case SEND -> "sent";
      case BOTH -> "received and sent";
    };
    return parts.isEmpty() ? "all " + what : what + ": " + String.join(", ", parts);
  }

  /** What is done with them: {@code "first 96 bytes, 1 in 10, at most 10kp/s"}; empty if all are, as they are. */
  public static String handling(Mirror mirror) {
    List<String> parts = new ArrayList<>();
    if (mirror.snapLength() != Mirror.WHOLE_FRAMES) {
      parts.add("first " + mirror.snapLength() + " bytes");
    }
    if (mirror.sample() > 1) {
      parts.add("1 in " + mirror.sample());
    }
    if (mirror.rate() != null) {
      parts.add("at most " + RateText.of(mirror.rate()));
    }
    if (!mirror.ring().host().isInfinitelyFast()) {
      parts.add("ring of " + mirror.ring().size() + ", host " + HostText.of(mirror.ring().host()));
    }
    String rewriting = RewritingText.of(mirror.rewriting());
    if (rewriting != null) {
      parts.add(rewriting);
    }
    return String.join(", ", parts);
  }

  /** What a mirror carried and lost: {@code debug: carried 464 of 4,631 packets; lost sampled_out 4,167}. */
  public static String counts(MirrorTap tap) {
    String carried = String.format(
        Locale.ROOT, "%s: carried %,d of %,d packets", tap.mirror().name(), tap.packets(), tap.matched());
    List<String> lost = new ArrayList<>();
    lost(tap).forEach((cause, packets) -> lost.add(String.format(Locale.ROOT, "%s %,d", cause, packets)));
    return lost.isEmpty() ? carried : carried + "; lost " + String.join(", ", lost);
  }

  /** What a mirror carried, for reports. */
  static MirrorResult result(MirrorTap tap) {
    Mirror mirror = tap.mirror();
    return new MirrorResult(
        mirror.name(), source(mirror.source()), handling(mirror), mirror.binding().id(), tap.matched(), tap.packets(),
        tap.bytes(), tap.capturedBytes(), tap.truncated(), lost(tap), tap.mostWaiting());
  }

  /** Packets lost, by cause. */
  private static SortedMap<String, Long> lost(MirrorTap tap) {
    SortedMap<String, Long> lost = new TreeMap<>();
    for (MirrorLoss cause : MirrorLoss.values()) {
      if (tap.lost(cause) > 0) {
        lost.put(cause.id(), tap.lost(cause));
      }
    }
    return lost;
  }

  /** @throws IllegalArgumentException naming the directions there are */
  public static MirrorDirection direction(String text) {
    return named(MirrorDirection.values(), MirrorDirection::id, text);
  }

  /** @throws IllegalArgumentException naming the bindings there are */
  public static Binding binding(String text) {
    return named(Binding.values(), Binding::id, text);
  }

  private static <T> T named(T[] all, Function<T, String> id, String text) {
    return Arrays.stream(all)
        .filter(value -> id.apply(value).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            Arrays.stream(all).map(id).collect(Collectors.joining(" or ")) + ", not " + text));
  }
}
