package org.ringscope.session.advise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rss.RssKey;
import org.ringscope.session.predict.Card;
import org.ringscope.session.predict.SteeredRows;
import org.ringscope.session.predict.TrafficTable;

/** Finds what to set at a card. */
public final class Advisor {
  /** A suggestion has to be better than the present, or than one with fewer lines, by this part. */
  private static final double WORTH_A_LINE = 0.01;

  /** Or it has to spread the other rings better by that, the hottest one being no hotter: one flow may rule it. */
  private static final double WORTH_IN_GINI = 0.02;

  private static final int MOST_SUGGESTIONS = 10;

  /** Rows hashed in the search for a key, in all: about a second. */
  private static final int MOST_HASHES = 20_000_000;

  private static final int MOST_KEYS = 64;

  /** More rings than that are hardly ever set. */
  private static final int MOST_RINGS = 128;

  private final TrafficTable traffic;
  private final Card card;
  private final RssContext context;
  private final SteeredRows steered;
  private final Halves halves;
  private final List<Elephant> elephants;

  private final BooleanSupplier canceled;

  private Advisor(TrafficTable traffic, Card card, RssContext context, BooleanSupplier canceled) {
    this.traffic = traffic;
    this.card = card;
    this.context = context;
    this.canceled = canceled;
    steered = SteeredRows.of(traffic, card);
    halves = Halves.of(traffic);
    elephants = card.canSteer() ? Elephant.of(traffic, steered, halves, card.rings()) : List.of();
  }

  /**
   * Searches.
   *
   * @param card what can be set, and how it is set
   * @param context how the card really chooses rings, as far as that is known
   */
  public static Advice advise(TrafficTable traffic, Card card, RssContext context) {
    return advise(traffic, card, context, () -> false);
  }

  /**
   * Searches until it is canceled.
   *
   * @param canceled asked often, by the calling thread
   * @throws CancellationException if it was
   */
  public static Advice advise(TrafficTable traffic, Card card, RssContext context, BooleanSupplier canceled) {
    return new Advisor(traffic, card, context, canceled).advise();
  }

  private Advice advise() {
    Search search = new Search(traffic, steered, halves, elephants, card.tableShown(), canceled);
    Set<Setting.Kind> fields = EnumSet.of(Setting.Kind.HASH_FIELDS);
    int mostRings = Math.min(MOST_RINGS, card.mostRings().orElse(card.rings()));
    RssContext ports = HashFieldsCommand.withPorts(traffic, context);
    search.under(context, card.rings(), mostRings, EnumSet.noneOf(Setting.Kind.class));
    if (!ports.equals(context)) {
      search.under(ports, card.rings(), mostRings, fields);
    }
    if (card.tableShown() && card.keyKnown() && context.function() == HashFunction.TOEPLITZ) {
      for (RssKey key : keys()) {
        search.under(context.withKey(key), card.rings(), 0, EnumSet.of(Setting.Kind.KEY));
        if (!ports.equals(context)) {
          search.under(ports.withKey(key), card.rings(), 0, Setting.plus(fields, Setting.Kind.KEY));
        }
      }
    }
    return advice(search);
  }

  private List<RssKey> keys() {
    int count = Math.clamp(MOST_HASHES / Math.max(1, traffic.size()), 1, MOST_KEYS);
    Random random = new Random(count);
    List<RssKey> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] bytes = new byte[context.key().length()];
      random.nextBytes(bytes);
      keys.add(RssKey.of(bytes));
    }
    return keys;
  }

  private Advice advice(Search search) {
    Setting now = search.now();
    List<Setting> sorted = new ArrayList<>(search.settings());
    sorted.sort(Comparator.comparingDouble(Setting::judged).thenComparingDouble(Setting::gini)
        .thenComparingInt(Setting::lines)
        .thenComparing(setting -> setting.kinds().toString()));
    List<Suggestion> suggestions = new ArrayList<>();
    CommandLines lines = new CommandLines(card, context, elephants);
    for (Setting setting : sorted) {
      if (suggestions.size() < MOST_SUGGESTIONS && isWorthIt(setting, now, sorted)) {
        suggestions.add(new Suggestion(lines.of(setting), setting.found(), setting.judged(), setting.gini()));
      }
    }
    return new Advice(now.judged(), now.gini(), suggestions, bound(), largestFlow(), halves.apart());
  }

  /** Whether nothing with fewer kinds of lines – nothing at all among them – does as well. */
  private static boolean isWorthIt(Setting setting, Setting now, List<Setting> all) {
    for (Setting simpler : all) {
      if (simpler.lines() < setting.lines()
          && setting.kinds().containsAll(simpler.kinds())
          && simpler.judged() * (1 - WORTH_A_LINE) <= setting.judged()
          && (simpler.judged() < setting.judged() || simpler.gini() - WORTH_IN_GINI <= setting.gini())) {
        return false;
      }
    }
    return setting != now;
  }

  private double bound() {
    int rings = Math.max(card.rings(), context.table().highestRing() + 1);
    SlotLoads loads = new SlotLoads(traffic, context, steered, rings, halves, List.of());
    long[] fixed = loads.fixed(Halves.JUDGED, card.rings(), new int[0]);
    int[] free = Partition.free(loads.slots(Halves.JUDGED, 0), fixed);
    long[] judged = loads.rings(Halves.JUDGED, IndirectionTable.of(free), card.rings(), new int[0]);
    return loads.hottest(Halves.JUDGED, judged);
  }

  private double largestFlow() {
    long largest = 0;
    for (int row = 0; row < traffic.size(); row++) {
      largest = Math.max(largest, halves.packets(traffic, row, Halves.JUDGED));
    }
    long sum = halves.sum(traffic, Halves.JUDGED);
    return sum == 0 ? 0 : (double) largest / sum;
  }
}
