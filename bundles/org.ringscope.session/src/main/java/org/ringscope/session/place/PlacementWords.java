package org.ringscope.session.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ringscope.session.Durations;
import org.ringscope.session.Sizes;
import org.ringscope.stack.coalesce.CoalescingRule;
import org.ringscope.stack.place.CardMode;
import org.ringscope.stack.place.CardSettings;
import org.ringscope.stack.place.HandOver;
import org.ringscope.stack.place.PostingPolicy;
import org.ringscope.stack.tcp.ReceiveSettings;

/** How settings of placement read in reports. */
final class PlacementWords {
  private PlacementWords() {}

  static String of(CardSettings card) {
    if (!card.headerSplit()) {
      return "no header split: payload is copied from the ring's buffers";
    }
    return card.mode() == CardMode.SEQUENCE_AWARE
        ? "header split, payload goes where its sequence number says"
        : "header split, payload goes to " + card.descriptors() + " descriptors of " + card.descriptorBytes()
            + " bytes in order of arrival";
  }

  /** What of a host's stack is not as usual; empty if nothing. */
  static String of(ReceiveSettings receive, HandOver handOver) {
    List<String> unusual = new ArrayList<>();
    if (receive.overlap() != ReceiveSettings.DEFAULT.overlap()) {
      unusual.add("overlaps resolved as " + receive.overlap().name().toLowerCase(Locale.ROOT));
    }
    if (receive.coalesce().rule() != CoalescingRule.OFF) {
      unusual.add("segments joined by " + receive.coalesce().rule());
    }
    if (receive.protectsAgainstWrapped()) {
      unusual.add("segments with old timestamps refused");
    }
    if (!handOver.equals(HandOver.DEFAULT)) {
      unusual.add("buffers handed over " + (handOver.onPush() ? "at a push, " : "")
          + (handOver.timeout() > 0 ? time(handOver.timeout()) + " after data, " : "") + "at a FIN and when full");
    }
    return String.join("; ", unusual);
  }

  static String of(PostingPolicy posting) {
    String size = Sizes.text(posting.bytes());
    String buffers =
        switch (posting.habit()) {
          case ONE -> "one buffer of " + size + ", posted once";
          case RING -> posting.count() + " of " + size + ", each posted again " + afterFull(posting);
          case RECORD -> posting.count() + " records of " + size + " read ahead, handled one after another"
              + handling(posting);
          case LATE -> posting.count() + " of " + size + ", posted late: handled one after another"
              + handling(posting);
          case PAGES -> posting.count() + " pages of " + size + ", each posted again " + afterFull(posting);
        };
    return posting.delay() == 0 ? buffers : buffers + ", the first " + time(posting.delay()) + " after data";
  }

  private static String afterFull(PostingPolicy posting) {
    return posting.busy() == 0 ? "at once" : time(posting.busy()) + " after it is full";
  }

  private static String handling(PostingPolicy posting) {
    return posting.busy() == 0 ? " at once" : " in " + time(posting.busy()) + " each";
  }

  private static String time(long nanoseconds) {
    return Durations.text(nanoseconds * 1000);
  }
}
