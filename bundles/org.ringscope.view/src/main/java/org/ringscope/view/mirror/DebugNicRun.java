package org.ringscope.view.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.FrameSink;
import org.ringscope.session.Progress;
import org.ringscope.session.Replay;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.ReplayResult;
import org.ringscope.session.Scenario;
import org.ringscope.session.mirror.Delivery;
import org.ringscope.session.mirror.DeliveryCounts;
import org.ringscope.session.mirror.MirrorTarget;

/**
 * A replay in which one debug virtual NIC comes out. It reads the capture by itself: what is on screen stays, and goes
 * on, whatever becomes of it. Thread-safe.
 */
public final class DebugNicRun {
  private static final int WHOLE = 100;

  /** How far it has got. */
  public enum State {
    STARTING,
    /** Nobody has attached yet, and nothing is replayed before somebody does. */
    WAITING,
    RUNNING,
    DONE,
    /** Ended by the user. */
    STOPPED,
    FAILED
  }

  private final Path capture;
  private final Scenario scenario;
  private final DebugNicSetup nic;
  private final Runnable changed;
  private volatile State state = State.STARTING;
  private volatile boolean stopped;
  private volatile @Nullable String failure;
  private volatile @Nullable Delivery delivery;
  private volatile int percent;

  /**
   * @param scenario with all debug virtual NICs of the capture: those that divert take their packets here, too
   * @param changed run by any thread when its state is another
   */
  DebugNicRun(Path capture, Scenario scenario, DebugNicSetup nic, Runnable changed) {
    this.capture = capture;
    this.scenario = scenario;
    this.nic = nic;
    this.changed = changed;
  }

  public DebugNicSetup nic() {
    return nic;
  }

  /** Ends it soon. */
  public void stop() {
    stopped = true;
  }

  public boolean isOver() {
    return state == State.DONE || state == State.STOPPED || state == State.FAILED;
  }

  public State state() {
    return state;
  }

  /** Why it failed, in words for people, or null. */
  public @Nullable String failure() {
    return failure;
  }

  /** Part of the capture that was read, 0 to 100. */
  public int percent() {
    return percent;
  }

  /** What came out so far. */
  public DeliveryCounts counts() {
    Delivery current = delivery;
    return current == null ? DeliveryCounts.NONE : current.counts();
  }

  /** Where a program can attach; null if that can't be, or not any more. */
  public @Nullable TcpAddress address() {
    return null;
  }

  /**
   * Runs it to its end. What goes wrong is its {@link #failure}, not an exception.
   *
   * @param canceled asked often whether to stop
   * @param progress hears now and then how much of the capture was read, 0 to 100
   */
  public void run(BooleanSupplier canceled, IntConsumer progress) {
    try {
      boolean whole = replay(new Listening(canceled, progress));
      end(whole ? State.DONE : State.STOPPED);
    } catch (IOException e) {
      failure = e.getMessage() == null ? e.toString() : e.getMessage();
      end(stopped ? State.STOPPED : State.FAILED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(State.STOPPED);
    } catch (RuntimeException e) {
      failure = "The replay came to an unexpected end: " + e;
      end(State.FAILED);
      throw e;
    }
  }

  private void end(State last) {
    state = last;
    changed.run();
  }

  private boolean replay(Progress listening) throws IOException, InterruptedException {
    ReplayRequest request = ReplayRequest.of(List.of(capture.toString()), scenario);
    MirrorTarget target = new MirrorTarget.File(Path.of(nic.outlet().value()));
    try {
      ReplayResult result = Replay.run(request, (mirror, interfaces) -> open(mirror, target, interfaces), listening);
      Delivery current = delivery;
      if (current != null && !result.canceled()) {
        current.finish();
      }
      return !result.canceled();
    } finally {
      Delivery current = delivery;
      if (current != null) {
        current.close();
      }
    }
  }

  private FrameSink open(Mirror mirror, MirrorTarget target, Supplier<List<CaptureInterface>> interfaces)
      throws IOException {
    if (!mirror.name().equals(nic.name())) {
      return FrameSink.NONE;
    }
    Delivery opened = target.open(interfaces);
    delivery = opened;
    state = State.RUNNING;
    changed.run();
    return opened;
  }

  /** Passes on how much was read, and that it is to end. */
  private final class Listening implements Progress {
    private final BooleanSupplier canceled;
    private final IntConsumer heard;

    Listening(BooleanSupplier canceled, IntConsumer heard) {
      this.canceled = canceled;
      this.heard = heard;
    }

    @Override
    public void read(long bytes, long size) {
      percent = size <= 0 ? 0 : (int) (WHOLE * bytes / size);
      heard.accept(percent);
    }

    @Override
    public boolean isCanceled() {
      return stopped || canceled.getAsBoolean();
    }
  }
}
