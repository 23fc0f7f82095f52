package org.ringscope.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Durations;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Sizes;
import org.ringscope.session.place.Buffers;
import org.ringscope.session.place.HandOverText;
import org.ringscope.session.place.PlaceRequest;
import org.ringscope.stack.coalesce.CoalesceSettings;
import org.ringscope.stack.coalesce.CoalescingRule;
import org.ringscope.stack.place.CardMode;
import org.ringscope.stack.place.CardSettings;
import org.ringscope.stack.place.HandOver;
import org.ringscope.stack.place.LayerSettings;
import org.ringscope.stack.place.PostingHabit;
import org.ringscope.stack.place.PostingPolicy;
import org.ringscope.stack.tcp.OverlapPolicy;
import org.ringscope.stack.tcp.ReceiveSettings;

/** The options that say what card, stack and application do with TCP payload. */
final class PlaceOptions {
  /** Buffers hold so many bytes that the slots which descriptors this short take still count in 31 bits. */
  private static final int LEAST_DESCRIPTOR = 64;

  private int stream = PlaceRequest.ALL_STREAMS;
  private PostingHabit habit = PostingHabit.RING;
  private @Nullable Buffers buffers;
  private long delay;
  private long busy;
  private ReceiveSettings receive = ReceiveSettings.DEFAULT;
  private HandOver handOver = HandOver.DEFAULT;
  private long heldBytes = LayerSettings.DEFAULT.heldBytes();
  private @Nullable Path folder;
  private boolean headerSplit = true;
  private CardMode mode = CardMode.ARRIVAL_ORDER;
  private int descriptorBytes = CardSettings.PAGE_BYTES;

  void addTo(Options options) {
    options
        .wholeNumber("--stream", "N",
            "Only this TCP stream, by its number from 0 (tcp.stream), and each of its posted buffers.",
            value -> stream = stream(value))
        .text("--out", "DIR", "Write each direction of each stream to a file in this folder.",
            value -> folder = Path.of(value));
    addSettingsTo(options);
  }

  /** The options that say how, without those that say what. */
  void addSettingsTo(Options options) {
    addApplication(options);
    addStack(options);
  }

  private void addApplication(Options options) {
    options
        .text("--policy", "KIND",
            "How the application posts buffers: ring (default; each again when it is full), one (once), record (as long"
                + " as its records, handled one after another), late (with --busy or --delay) or pages.",
            value -> habit = named("--policy", value, PostingHabit.values()))
        .text("--buffers", "COUNTxSIZE",
            "Buffers posted for each direction, as in 16x64K (default; for one 1x1G, for pages 512x4K).",
            value -> buffers = Option.read("--buffers", value, Buffers::parse))
        .text("--busy", "TIME", "The application takes so long for a full buffer, as in 50us (default: 0).",
            value -> busy = Option.read("--busy", value, Durations::nanoseconds))
        .text("--delay", "TIME", "It posts its first buffers so long after a stream's first payload (default: 0).",
            value -> delay = Option.read("--delay", value, Durations::nanoseconds));
  }

  private void addStack(Options options) {
    options
        .flag("--no-header-split", "The card puts headers and payload into one buffer.", () -> headerSplit = false)
        .flag("--sequence-aware", "The card knows the streams: payload goes where its sequence number says.",
            () -> mode = CardMode.SEQUENCE_AWARE)
        .wholeNumber("--descriptor", "BYTES", "Payload that a descriptor takes (default: a page, 4096).",
            value -> descriptorBytes = value)
        .text("--overlap", "RULE",
            "Whose bytes are kept where segments overlap beyond a hole: first, last, bsd or linux (default).",
            value -> receive = receive.withOverlap(named("--overlap", value, OverlapPolicy.values())))
        .text("--join", "KIND", "Segments joined before they are placed: off (default), gro or lro.",
            value -> receive = receive.withCoalesce(
                CoalesceSettings.of(named("--join", value, CoalescingRule.values()))))
        .flag("--paws", "Leave out segments whose timestamps are too old (RFC 7323, section 5).",
            () -> receive = receive.withProtectionAgainstWrapped(true))
        .text("--hand-over", "WHEN",
            "A buffer that isn't full is the application's up to there at a PSH (push, default), some time after data,"
                + " as in 10ms or push,10ms, or not before it is full or a FIN comes (full).",
            value -> handOver = Option.read("--hand-over", value, HandOverText::parse))
        .text("--held", "SIZE", "Most payload that waits for buffers, of all streams (default: 256M).",
            value -> heldBytes = Option.read("--held", value, Sizes::bytes));
  }

  /** The value of that name in lower case. */
  private static <T extends Enum<T>> T named(String option, String name, T[] values) {
    for (T value : values) {
      if (id(value).equals(name)) {
        return value;
      }
    }
    List<String> ids = Arrays.stream(values).map(PlaceOptions::id).toList();
    throw new UsageException(option + ": " + String.join(", ", ids.subList(0, ids.size() - 1)) + " or " + ids.getLast()
        + ", not " + name);
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static int stream(int number) {
    if (number < 0) {
      throw new UsageException("--stream: 0 or more, not " + number);
    }
    return number;
  }

  /**
   * What is to be placed, and how.
   *
   * @throws UsageException if options can't be understood, or contradict each other
   */
  PlaceRequest request(ReplayRequest replay) {
    if (descriptorBytes < LEAST_DESCRIPTOR) {
      throw new UsageException("--descriptor: " + LEAST_DESCRIPTOR + " or more bytes, not " + descriptorBytes);
    }
    int descriptors = replay.scenario().profile().ringSize();
    CardSettings card = new CardSettings(mode, headerSplit, descriptorBytes, descriptors);
    return new PlaceRequest(
        replay, receive, new LayerSettings(card, handOver, heldBytes), posting(), stream, folder);
  }

  private PostingPolicy posting() {
    if (habit == PostingHabit.RECORD && buffers == null) {
      throw new UsageException("--policy record: say how long records are, as in --buffers 64x1000");
    }
    if (habit == PostingHabit.LATE && busy == 0 && delay == 0) {
      throw new UsageException("--policy late: say how late, by --busy TIME or --delay TIME");
    }
    PostingPolicy usual = PostingPolicy.usual(habit);
    Buffers posted = buffers == null ? new Buffers(usual.count(), usual.bytes()) : buffers;
    try {
      return new PostingPolicy(habit, posted.count(), posted.bytes(), delay, busy);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException("--policy " + habit.id() + ": " + wrong.getMessage());
    }
  }
}
