package org.ringscope.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.GrowingFile;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.Quantities;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.session.TopFlows;
import org.ringscope.view.export.PacketChoice;
import org.ringscope.view.host.HostSide;
import org.ringscope.view.live.CaptureRecording;
import org.ringscope.view.mirror.DebugNics;
import org.ringscope.view.occupancy.OccupancyHistory;
import org.ringscope.view.timeline.CurrentTimes;
import org.ringscope.view.timeline.PacketRange;
import org.ringscope.view.timeline.PlayHead;
import org.ringscope.view.timeline.Timeline;
import org.ringscope.view.timeline.TrafficIndex;

/**
 * One capture on screen: its replay, and its packets while and after it runs. All views of a capture look at the same
 * object.
 *
 * <p>Thread-safe. {@link #run} is called by a thread that may take its time; {@link #read} by one thread at a time.
 */
public final class CaptureReplay implements AutoCloseable {
  private static final long NOTICE_EVERY_NANOS = 50_000_000;
  private static final int WHOLE = 100;

  /** How far a replay has got. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    /** Ended by the user: what was replayed is shown. */
    CANCELED,
    /** The capture can't be read, or no further: what was replayed is shown. */
    FAILED
  }

  /**
   * What is known at one moment.
   *
   * @param packets packets that can be read
   * @param status one line: how far the replay has got, or what it came to
   * @param verdict what the capture can and cannot tell, or empty as long as that isn't known
   * @param warning what is wrong with the capture, or null
   */
  public record Snapshot(
      State state,
      long packets,
      String status,
      String verdict,
      @Nullable String warning) {}

  private final Path file;
  /** Null if the file was whole when it was opened. */
  private final @Nullable GrowingFile growing;
  private final int workers;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<String>> filterListeners = new CopyOnWriteArrayList<>();
  private final AtomicLong nextNotice = new AtomicLong();
  private final SelectedPacket selectedPacket = new SelectedPacket();
  private final Timeline timeline = new Timeline(new CurrentTimes(this::traffic), System::nanoTime);

  private final HostSide host = new HostSide(this::notifyListeners);
  private final DebugNics debugNics = new DebugNics(this, this::notifyListeners);

  /** What is to be replayed next; taken by the replay that begins, and the end of the one under way. */
  private final AtomicReference<@Nullable Scenario> wish = new AtomicReference<>();

  /** Held by whoever replays: one at a time. */
  private final Lock replaying = new ReentrantLock();

  /** While a finished replay is on screen, the next one runs unseen. */
  private final ShownCapture shown = new ShownCapture();

  private volatile @Nullable ReplayedCapture running;
  private volatile @Nullable ReplayReport reportBefore;
  private volatile Scenario scenario;
  private volatile boolean stopped;
  private volatile int percent = -1;
  private volatile State state = State.WAITING;
  private volatile @Nullable String failure;
  private volatile TimeFormat timeFormat = TimeFormat.SINCE_FIRST;

  /** A replay with the defaults; nothing is opened yet. */
  public CaptureReplay(Path file) {
    this(file, ReplaySettings.DEFAULT);
  }

  /** As {@link #CaptureReplay(Path, ReplaySettings)} with the default settings but for the scenario. */
  public CaptureReplay(Path file, Scenario scenario) {
    this(file, ReplaySettings.DEFAULT.withScenario(scenario));
  }

  /** Nothing is opened yet. */
  public CaptureReplay(Path file, ReplaySettings settings) {
    this(file, null, settings);
  }

  /** A replay of what is still being captured: it goes on until that ends. Nothing is opened yet. */
  public static CaptureReplay following(CaptureRecording recording, ReplaySettings settings) {
    return new CaptureReplay(recording.file(), recording.growing(), settings);
  }

  private CaptureReplay(Path file, @Nullable GrowingFile growing, ReplaySettings settings) {
    this.file = file;
    this.growing = growing;
    workers = settings.workers();
    wish(settings.scenario());
    PlayHead head = timeline.head();
    head.addListener(() -> selectedPacket.select(head.packet()));
    selectedPacket.addListener(this::goToSelected);
  }

  private void goToSelected() {
    long number = selectedPacket.number();
    PlayHead head = timeline.head();
    // A moment may have several packets: it stays where it is if it led here.
    if (number > 0 && number != head.packet() && head.knows(number)) {
      head.moveToPacket(number);
    }
  }

  public Path file() {
    return file;
  }

  /** Part of the file read so far, 0 to 100, or -1 if that can't be told. */
  public int percent() {
    return percent;
  }

  /**
   * Has {@code listener} called by any thread whenever a new {@link #snapshot} is worth a look; it has to return at
   * once.
   */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  public void removeListener(Runnable listener) {
    listeners.remove(listener);
  }

  /** The scenario that is or will be on screen. */
  public Scenario scenario() {
    return scenario;
  }

  /** What is on screen, for whoever reads its packets. */
  public ShownCapture shown() {
    return shown;
  }

  /** The scenario of what is on screen, while the next one is replayed unseen; null as long as nothing is. */
  public @Nullable Scenario shownScenario() {
    ReplayedCapture current = shown.now();
    return current == null ? null : current.scenario();
  }

  /** The card of {@link #scenario}. */
  public CardSettings card() {
    return CardSettings.of(scenario);
  }

  /** Wishes a replay with another card. */
  public void wish(CardSettings card) {
    wish(card.in(scenario));
  }

  /**
   * Wishes a replay with another scenario: {@link #run} has to be called for it. A running replay ends; what an earlier
   * one came to stays on screen until the new one is through.
   */
  public void wish(Scenario next) {
    scenario = next;
    stopped = false;
    wish.set(next);
  }

  /** Ends a running replay early; while it is still being captured, ends that, and the replay with all that came. */
  public void stop() {
    if (growing != null && isGrowing()) {
      growing.stop();
    } else {
      stopped = true;
    }
  }

  /** Whether it was still being captured when it was opened. */
  public boolean mayGrow() {
    return growing != null;
  }

  /** Whether it is still being captured. */
  public boolean isGrowing() {
    return growing != null && !growing.isWhole();
  }

  /**
   * Replays the capture as wished last; does nothing if another call did that already. A capture that can't be read
   * makes the state {@link State#FAILED}, not an exception.
   *
   * @param canceled asked often whether to stop
   */
  public void run(BooleanSupplier canceled) {
    replaying.lock();
    try {
      Scenario next = wish.getAndSet(null);
      if (next != null && !shown.isClosed()) {
        replay(next, canceled);
      }
    } catch (IOException e) {
      fail(e.getMessage() == null ? e.toString() : e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      state = State.CANCELED;
    } catch (RuntimeException e) {
      fail("The replay came to an unexpected end: " + e);
      throw e;
    } finally {
      running = null;
      replaying.unlock();
      notifyListeners();
    }
  }

  private void replay(Scenario next, BooleanSupplier canceled) throws IOException, InterruptedException {
    State before = state;
    percent = -1;
    failure = null;
    state = State.RUNNING;
    notifyListeners();
    ReplayedCapture fresh = ReplayedCapture.open(file, isGrowing() ? growing : null, next, workers);
    running = fresh;
    // What is whole stays on screen until there is something as whole.
    boolean unseen = before == State.DONE;
    if (!unseen) {
      show(fresh, false);
    }
    boolean whole = false;
    try {
      whole = fresh.replay(new Listening(canceled));
    } finally {
      if (unseen && !whole) {
        fresh.close();
      }
    }
    if (whole || !unseen) {
      show(fresh, unseen);
      state = whole ? State.DONE : State.CANCELED;
    } else {
      state = before;
      scenario = wish.get() instanceof Scenario newer ? newer : requireShown().scenario();
    }
  }

  private ReplayedCapture requireShown() {
    return Objects.requireNonNull(shown.now());
  }

  /** @param wholeBefore whether what was shown came to its end, so that it can be compared with */
  private void show(ReplayedCapture fresh, boolean wholeBefore) throws IOException {
    ReplayedCapture old = shown.now();
    if (old == fresh) {
      return;
    }
    shown.show(fresh);
    if (old != null && wholeBefore) {
      reportBefore = old.report();
    }
  }

  private void fail(String message) {
    failure = message;
    state = State.FAILED;
  }

  /** What is known now. */
  public Snapshot snapshot() {
    // The state is read first: whatever it promises was set before it.
    State now = state;
    ReplayedCapture current = shown.now();
    ReplayedCapture underWay = running;
    ReplayReport finished = current == null ? null : current.report();
    long packets = current == null ? 0 : current.packets();
    String status = switch (now) {
      case WAITING -> "Waiting to be replayed";
      case RUNNING -> isGrowing()
          ? CaptureStatus.capturing(packets)
          : CaptureStatus.running(underWay == null ? 0 : underWay.packets(), percent);
      case FAILED -> packets == 0 ? "Not replayed" : "Replay failed – " + Quantities.of(packets, "packet") + " read";
      case DONE, CANCELED -> finished == null
          ? "Replay ended early"
          : CaptureStatus.done(finished, now == State.CANCELED);
    };
    return new Snapshot(
        now,
        packets,
        status,
        finished == null ? "" : CaptureStatus.verdict(finished),
        now == State.FAILED || finished == null ? failure : CaptureStatus.damage(finished));
  }

  /** What came when, and on which ring; null as long as the capture isn't open. It changes with each replay. */
  public @Nullable TrafficIndex traffic() {
    ReplayedCapture current = shown.now();
    return current == null ? null : current.traffic();
  }

  /** How full the receive rings were; null as long as that isn't known, and where the host is infinitely fast. */
  public @Nullable OccupancyHistory occupancy() {
    ReplayedCapture current = shown.now();
    return current == null ? null : current.occupancy();
  }

  /** The moment that all views show, and what is visible around it; for the thread of the screen. */
  public Timeline timeline() {
    return timeline;
  }

  /** The packet that all views look at: the one at or before the Timeline's moment. */
  public SelectedPacket selectedPacket() {
    return selectedPacket;
  }

  /** What is known of the machine that it comes from. */
  public HostSide host() {
    return host;
  }

  /** Its debug virtual NICs. */
  public DebugNics debugNics() {
    return debugNics;
  }

  /** Asks whoever filters packets to use {@code filter}, such as {@code ring == rx3}. */
  public void requestFilter(String filter) {
    filterListeners.forEach(listener -> listener.accept(filter));
  }

  /** Has {@code listener} hear the filters that other views ask for. */
  public void addFilterListener(Consumer<String> listener) {
    filterListeners.add(listener);
  }

  public void removeFilterListener(Consumer<String> listener) {
    filterListeners.remove(listener);
  }

  /**
   * The largest flows of a ring in a range of packets; none before the capture is open, while it is replayed, or after
   * it was closed. Takes its time.
   *
   * @param most how many are wanted
   * @param canceled asked now and then whether to stop
   * @throws IOException if the capture was changed since it was opened
   */
  public FlowsTable topFlows(RingsTable.Row ring, PacketRange range, int most, BooleanSupplier canceled)
      throws IOException {
    // Whoever waits to replace what is read here has not long to wait.
    BooleanSupplier overtaken = () -> shown.isClosed() || running != null || canceled.getAsBoolean();
    FlowsTable flows = shown.read(current -> FlowsTable.of(
        ring.name(),
        TopFlows.of(current.session(), ring.ring(), ring.sent(), range.first(), range.last(), most, overtaken)));
    return Objects.requireNonNullElse(flows, FlowsTable.EMPTY);
  }

  /**
   * Reads the lines of packets; those that aren't there (yet) are left out, all of them after {@link #close}.
   *
   * @param numbers theirs, from 1
   * @throws IOException if the capture was changed since it was opened
   */
  public List<PacketLine> read(long... numbers) throws IOException {
    List<PacketLine> lines = shown.read(current -> current.table().read(numbers, timeFormat));
    return Objects.requireNonNullElse(lines, List.of());
  }

  /** How lines tell their time from now on; listeners hear of it. */
  public void setTimeFormat(TimeFormat format) {
    timeFormat = format;
    notifyListeners();
  }

  /** What the replay came to, or null as long as it isn't through. */
  public @Nullable ReplayReport report() {
    ReplayedCapture current = shown.now();
    return current == null ? null : current.report();
  }

  /** What the replay before came to, which had another scenario; null if there was none. */
  public @Nullable ReplayReport reportBefore() {
    return reportBefore;
  }

  /**
   * Writes packets to a pcapng file, which appears whole or not at all. Closing this capture meanwhile doesn't end it.
   *
   * @param written hears now and then how many are written
   * @param canceled asked often whether to stop
   * @return whether the file was written; else it was canceled
   * @throws IOException if no capture is open, it was changed, or the file can't be written, in words for people
   */
  public boolean export(PacketChoice packets, Path target, LongConsumer written, BooleanSupplier canceled)
      throws IOException {
    ReplayedCapture current = shown.now();
    if (current == null) {
      throw new IOException(file + " is not open.");
    }
    return current.session().export(packets.numbers(), target, written, canceled);
  }

  /** Packets that can be read so far. */
  public long packets() {
    ReplayedCapture current = shown.now();
    return current == null ? 0 : current.packets();
  }

  /** Whether no more packets will come. */
  public boolean isOver() {
    return shown.isClosed() || state != State.WAITING && state != State.RUNNING;
  }

  /**
   * Whether what became of packets that can be read may still change: a host that takes its time may drop what its card
   * has long received.
   */
  public boolean outcomesMayChange() {
    return !isOver() && !scenario.host().isInfinitelyFast();
  }

  /** Ends a running replay, or what is still being captured, and frees the capture; returns when that is done. */
  @Override
  public void close() throws IOException {
    shown.close();
    if (growing != null) {
      growing.stop();
    }
    debugNics.stopAll();
    replaying.lock();
    try {
      shown.free();
    } finally {
      replaying.unlock();
    }
  }

  private void notifyListeners() {
    listeners.forEach(Runnable::run);
  }

  /** Passes on how far the replay has got, some times a second. */
  private final class Listening implements Progress {
    private final BooleanSupplier canceled;

    Listening(BooleanSupplier canceled) {
      this.canceled = canceled;
    }

    @Override
    public void read(long bytes, long size) {
      long now = System.nanoTime();
      long due = nextNotice.get();
      if ((due == 0 || now - due >= 0) && nextNotice.compareAndSet(due, now + NOTICE_EVERY_NANOS)) {
        percent = size <= 0 ? -1 : (int) (WHOLE * bytes / size);
        notifyListeners();
      }
    }

    @Override
    public boolean isCanceled() {
      return shown.isClosed() || stopped || wish.get() != null || canceled.getAsBoolean();
    }
  }
}
