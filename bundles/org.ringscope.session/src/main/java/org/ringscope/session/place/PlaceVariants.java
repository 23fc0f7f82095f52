package org.ringscope.session.place;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.session.Sizes;
import org.ringscope.stack.coalesce.CoalesceSettings;
import org.ringscope.stack.coalesce.CoalescingRule;
import org.ringscope.stack.place.CardMode;
import org.ringscope.stack.place.CardSettings;
import org.ringscope.stack.place.PostingHabit;
import org.ringscope.stack.place.PostingPolicy;

/**
 * The settings worth trying for somebody's: first what an application alone can do, then what the card must do for it,
 * then what no ordinary card does.
 */
final class PlaceVariants {
  private static final int MORE = 4;
  private static final int LARGER = 16;
  private static final PostingPolicy PAGES = PostingPolicy.usual(PostingHabit.PAGES);
  private static final PostingPolicy ONE = PostingPolicy.usual(PostingHabit.ONE);

  private static final String SPLIT_NEEDS =
      "the card must split headers from payload (TCP data split in ethtool -g)";
  private static final String ONE_NEEDS = "the application must reserve memory for all that will come";
  private static final String AWARE_NEEDS =
      "the card must know each stream's sequence numbers, which ordinary cards don't";

  private final PlaceRequest yours;
  private final int segmentBytes;
  private final List<PlaceVariant> variants = new ArrayList<>();

  private PlaceVariants(PlaceRequest yours, int segmentBytes) {
    this.yours = yours;
    this.segmentBytes = segmentBytes;
  }

  /**
   * Variants of a request, those that need the least first.
   *
   * @param segmentBytes payload of the capture's usual segments, or 0 if there is no usual one
   */
  static List<PlaceVariant> of(PlaceRequest yours, int segmentBytes) {
    PlaceVariants variants = new PlaceVariants(yours, segmentBytes);
    variants.addAll();
    return List.copyOf(variants.variants);
  }

  private void addAll() {
    CardSettings card = yours.card();
    boolean splits = card.headerSplit();
    Card split = new Card(splits ? "" : "header split", splits ? "" : SPLIT_NEEDS, card.withHeaderSplit(true));
    if (!splits) {
      add(split, "", "", yours.posting());
    }
    addPostings(split);
    if (segmentBytes > 0 && segmentBytes != card.descriptorBytes() && card.mode() == CardMode.ARRIVAL_ORDER) {
      Card fitting = split.and(
          "descriptors of " + segmentBytes + " bytes",
          "the card must take receive buffers of " + segmentBytes + " bytes, one right behind the other",
          split.settings().withDescriptorBytes(segmentBytes));
      add(fitting, "", "", yours.posting());
      addPostings(fitting);
    }
    if (card.mode() == CardMode.ARRIVAL_ORDER && yours.receive().coalesce().rule() == CoalescingRule.OFF) {
      variants.add(new PlaceVariant(
          joined(split.name(), "segments joined (LRO)", ", "),
          joined(split.needs(), "the card must join segments before it places them", ", and "),
          yours.withCard(split.settings()).withFolder(null)
              .withReceive(yours.receive().withCoalesce(CoalesceSettings.of(CoalescingRule.LRO)))));
    }
    if (card.mode() != CardMode.SEQUENCE_AWARE) {
      Card aware = split.and(
          "sequence-aware card", AWARE_NEEDS, split.settings().withMode(CardMode.SEQUENCE_AWARE));
      add(aware, "", "", yours.posting());
      addPostings(aware);
    }
  }

  private void addPostings(Card card) {
    PostingPolicy posting = yours.posting();
    if (posting.delay() > 0 || posting.busy() > 0) {
      PostingHabit habit = posting.habit() == PostingHabit.LATE ? PostingHabit.RING : posting.habit();
      add(card, "posted at once", "the application must be faster",
          new PostingPolicy(habit, posting.count(), posting.bytes(), 0, 0));
    }
    if (posting.habit() == PostingHabit.ONE) {
      return;
    }
    boolean pages = posting.habit() == PostingHabit.PAGES;
    if (!pages) {
      addWholeSegments(card, posting);
    }
    addLarger(card, posting.count() * (long) MORE, posting.bytes());
    if (!pages) {
      addLarger(card, posting.count(), posting.bytes() * LARGER);
      add(card, PAGES.count() + " pages", "", posting.withHabit(PAGES.habit(), PAGES.count(), PAGES.bytes()));
    }
    add(card, "one buffer of " + Sizes.text(ONE.bytes()), ONE_NEEDS,
        new PostingPolicy(ONE.habit(), ONE.count(), ONE.bytes(), posting.delay(), 0));
  }

  private void addLarger(Card card, long count, long bytes) {
    if (Buffers.areFew(count, bytes)) {
      Buffers larger = new Buffers(Math.toIntExact(count), bytes);
      add(card, "buffers " + larger, "", yours.posting().withBuffers(larger.count(), bytes));
    }
  }

  private void addWholeSegments(Card card, PostingPolicy posting) {
    long rest = segmentBytes == 0 ? 0 : posting.bytes() % segmentBytes;
    if (rest > 0) {
      long bytes = posting.bytes() - rest + segmentBytes;
      add(card, "buffers of " + bytes / segmentBytes + " segments", "", posting.withBuffers(posting.count(), bytes));
    }
  }

  private void add(Card card, String name, String needs, PostingPolicy posting) {
    variants.add(
        new PlaceVariant(
            joined(card.name(), name, ", "), joined(card.needs(), needs, ", and "),
            yours.withCard(card.settings()).withPosting(posting).withFolder(null)));
  }

  private static String joined(String a, String b, String between) {
    return a + (a.isEmpty() || b.isEmpty() ? "" : between) + b;
  }

  /** A card's settings, by what they change and need. */
  private record Card(String name, String needs, CardSettings settings) {
    Card and(String moreName, String moreNeeds, CardSettings changed) {
      return new Card(joined(name, moreName, ", "), joined(needs, moreNeeds, ", and "), changed);
    }
  }
}
