package org.ringscope.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.Quantities;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.PacketRow;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.ReportAssembler;
import org.ringscope.session.Scenario;
import org.ringscope.view.packet.PacketBytes;

/**
 * One capture on screen: its replay, and its packets while and after it runs. All views of a capture look at the same
 * object.
 *
 * <p>Thread-safe. {@link #run} is called once, by a thread that may take its time; {@link #read} by one thread at a
 * time.
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
   * @param rings what each ring got, or null as long as that isn't known
   */
  public record Snapshot(
      State state,
      long packets,
      String status,
      String verdict,
      @Nullable String warning,
      @Nullable RingsTable rings) {}

  private final Path file;
  private final Scenario scenario;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicLong nextNotice = new AtomicLong();

  private final SelectedPacket selectedPacket = new SelectedPacket();

  /** Whoever uses the session holds the first lock; freeing it needs the second. */
  private final Lock using;

  private final Lock freeing;
  private volatile @Nullable CaptureSession session;
  private volatile @Nullable PacketTable table;
  private volatile boolean closed;
  private volatile int percent = -1;
  private volatile State state = State.WAITING;
  private volatile @Nullable ReplayReport report;
  private volatile @Nullable RingsTable rings;
  private volatile @Nullable String failure;

  /** As {@link #CaptureReplay(Path, Scenario)} with the default scenario. */
  public CaptureReplay(Path file) {
    this(file, Scenario.DEFAULT);
  }

  /** Nothing is opened yet. */
  public CaptureReplay(Path file, Scenario scenario) {
    this.file = file;
    this.scenario = scenario;
    ReadWriteLock lock = new ReentrantReadWriteLock();
    using = lock.readLock();
    freeing = lock.writeLock();
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

  /**
   * Opens the capture and replays it. A capture that can't be read makes the state {@link State#FAILED}, not an
   * exception.
   *
   * @param canceled asked often whether to stop
   */
  public void run(BooleanSupplier canceled) {
    using.lock();
    try {
      if (!closed) {
        replay(canceled);
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
      using.unlock();
      notifyListeners();
    }
  }

  private void replay(BooleanSupplier canceled) throws IOException, InterruptedException {
    state = State.RUNNING;
    notifyListeners();
    CaptureSession opened = CaptureSession.open(file, scenario);
    table = new PacketTable(opened);
    session = opened;
    ReplayResult result = opened.replay(new Listening(canceled));
    ReplayReport finished = ReportAssembler.report(result);
    rings = RingsTable.of(finished);
    report = finished;
    state = result.canceled() ? State.CANCELED : State.DONE;
  }

  private void fail(String message) {
    failure = message;
    state = State.FAILED;
  }

  /** What is known now. */
  public Snapshot snapshot() {
    // The state is read first: whatever it promises was set before it.
    State now = state;
    ReplayReport finished = report;
    long packets = packets();
    String status = switch (now) {
      case WAITING -> "Waiting to be replayed";
      case RUNNING -> CaptureStatus.running(packets, percent);
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
        now == State.FAILED || finished == null ? failure : CaptureStatus.damage(finished),
        rings);
  }

  /**
   * Reads the lines of consecutive packets; fewer come back where the table ends so far, none after {@link #close}.
   *
   * @param first number of the first one, from 1
   * @throws IOException if the capture was changed since it was opened
   */
  public List<PacketLine> read(long first, int count) throws IOException {
    using.lock();
    try {
      PacketTable current = table;
      return current == null || closed ? List.of() : current.read(first, count);
    } finally {
      using.unlock();
    }
  }

  /** Packets that can be read so far. */
  public long packets() {
    CaptureSession current = session;
    return current == null ? 0 : current.packets();
  }

  /** Whether no more packets will come. */
  public boolean isOver() {
    return closed || state != State.WAITING && state != State.RUNNING;
  }

  /**
   * Whether what became of packets that can be read may still change: a host that takes its time may drop what its card
   * has long received.
   */
  public boolean outcomesMayChange() {
    return !isOver() && !scenario.host().isInfinitelyFast();
  }

  /** Does something with the open session that should be over within some milliseconds, since closing waits for it. */
  @FunctionalInterface
  public interface SessionWork {
    void run(CaptureSession session) throws IOException;
  }

  /**
   * Keeps the session open while {@code work} runs.
   *
   * @return false if there is none: not yet, or not any more
   * @throws IOException if the capture was changed since it was opened
   */
  public boolean withSession(SessionWork work) throws IOException {
    using.lock();
    try {
      CaptureSession current = session;
      if (current == null || closed) {
        return false;
      }
      work.run(current);
      return true;
    } finally {
      using.unlock();
    }
  }

  /**
   * Reads the bytes of one packet; null if the table doesn't have it (yet), or after {@link #close}. May be called by any
   * thread.
   *
   * @param number from 1
   * @throws IOException if the capture was changed since it was opened
   */
  public @Nullable PacketBytes bytes(long number) throws IOException {
    using.lock();
    try {
      CaptureSession current = session;
      if (current == null || closed || number < 1 || number > current.packets()) {
        return null;
      }
      PacketRow row = current.packet(number);
      return new PacketBytes(number, current.bytes(number), row.originalLength(), row.linkType());
    } finally {
      using.unlock();
    }
  }

  /** The packet that is selected in this capture. */
  public SelectedPacket selectedPacket() {
    return selectedPacket;
  }

  /** Ends a running replay and frees the capture; returns when that is done. */
  @Override
  public void close() throws IOException {
    closed = true;
    freeing.lock();
    try {
      CaptureSession current = session;
      session = null;
      table = null;
      if (current != null) {
        current.close();
      }
    } finally {
      freeing.unlock();
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
      return closed || canceled.getAsBoolean();
    }
  }
}
