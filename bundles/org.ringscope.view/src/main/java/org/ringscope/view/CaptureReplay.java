package org.ringscope.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.GrowingFile;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.Quantities;
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
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<String>> filterListeners = new CopyOnWriteArrayList<>();
  private final SelectedPacket selectedPacket = new SelectedPacket();
  private final Timeline timeline = new Timeline(new CurrentTimes(this::traffic), System::nanoTime);

  private final HostSide host = new HostSide(this::notifyListeners);
  private final DebugNics debugNics = new DebugNics(this, this::notifyListeners);

  private final ShownCapture shown = new ShownCapture();
  private final ReplayRunner runner;
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
    runner = new ReplayRunner(file, growing, settings, shown, this::notifyListeners);
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
    return runner.percent();
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
    return runner.scenario();
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
    return CardSettings.of(scenario());
  }

  /** Wishes a replay with another card. */
  public void wish(CardSettings card) {
    wish(card.in(scenario()));
  }

  /**
   * Wishes a replay with another scenario: {@link #run} has to be called for it. A running replay ends; what an earlier
   * one came to stays on screen until the new one is through.
   */
  public void wish(Scenario next) {
    runner.wish(next);
  }

  /** Ends a running replay early; while it is still being captured, ends that, and the replay with all that came. */
  public void stop() {
    runner.stop();
  }

  /** Whether it was still being captured when it was opened. */
  public boolean mayGrow() {
    return runner.mayGrow();
  }

  /** Whether it is still being captured. */
  public boolean isGrowing() {
    return runner.isGrowing();
  }

  /**
   * Replays the capture as wished last; does nothing if another call did that already. A capture that can't be read
   * makes the state {@link State#FAILED}, not an exception.
   *
   * @param canceled asked often whether to stop
   */
  public void run(BooleanSupplier canceled) {
    runner.run(canceled);
  }

  /** What is known now. */
  public Snapshot snapshot() {
    // The state is read first: whatever it promises was set before it.
    State now = runner.state();
    ReplayedCapture current = shown.now();
    ReplayedCapture underWay = runner.running();
    ReplayReport finished = current == null ? null : current.report();
    long packets = current == null ? 0 : current.packets();
    String status = switch (now) {
      case WAITING -> "Waiting to be replayed";
      case RUNNING -> isGrowing()
          ? CaptureStatus.capturing(packets)
          : CaptureStatus.running(underWay == null ? 0 : underWay.packets(), percent());
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
        now == State.FAILED || finished == null ? runner.failure() : CaptureStatus.damage(finished));
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
    BooleanSupplier overtaken = () -> shown.isClosed() || runner.running() != null || canceled.getAsBoolean();
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
    return runner.reportBefore();
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
    State now = runner.state();
    return shown.isClosed() || now != State.WAITING && now != State.RUNNING;
  }

  /**
   * Whether what became of packets that can be read may still change: a host that takes its time may drop what its card
   * has long received.
   */
  public boolean outcomesMayChange() {
    return !isOver() && !scenario().host().isInfinitelyFast();
  }

  /** Ends a running replay, or what is still being captured, and frees the capture; returns when that is done. */
  @Override
  public void close() throws IOException {
    shown.close();
    runner.end();
    debugNics.stopAll();
    runner.free();
  }

  private void notifyListeners() {
    listeners.forEach(Runnable::run);
  }
}
