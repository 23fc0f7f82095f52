package org.ringscope.session.place;

import org.ringscope.session.Durations;
import org.ringscope.session.Sizes;
import org.ringscope.stack.place.CardMode;
import org.ringscope.stack.place.CardSettings;
import org.ringscope.stack.place.PostingPolicy;

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
