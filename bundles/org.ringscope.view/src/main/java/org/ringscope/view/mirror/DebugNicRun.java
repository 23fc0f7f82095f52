package org.ringscope.view.mirror;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;
import org.ringscope.session.mirror.Delivery;
import org.ringscope.session.mirror.DeliveryCounts;
import org.ringscope.session.mirror.MirrorOutcome;
import org.ringscope.session.mirror.MirrorRun;
import org.ringscope.session.mirror.MirrorWatch;
import org.ringscope.session.mirror.Outlets;
import org.ringscope.session.mirror.RunningNics;
import org.ringscope.session.runtime.RuntimeFolder;
import org.ringscope.view.FailureReason;

/**
 * A replay in which one debug virtual NIC comes out. It reads the capture by itself: what is on screen stays, and goes
 * on, whatever becomes of it. Thread-safe.
 */
public final class DebugNicRun {

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
  private volatile boolean stopped;
  private volatile @Nullable State end;
  private volatile @Nullable String failure;
  private volatile @Nullable Delivery delivery;
  private volatile DeliveryCounts counts = DeliveryCounts.NONE;
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
    return end != null;
  }

  public State state() {
    State ended = end;
    if (ended != null) {
      return ended;
    }
    if (delivery == null) {
      return State.STARTING;
    }
    boolean waits = nic.outlet().kind() == NicOutlet.Kind.TCP && counts().clients().served() == 0;
    return waits ? State.WAITING : State.RUNNING;
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
    return current == null || end != null ? counts : current.counts();
  }

  /** Where a program can attach; null if that can't be, or not any more. */
  public @Nullable TcpAddress address() {
    Delivery current = delivery;
    InetSocketAddress address = current == null || end != null ? null : current.address().orElse(null);
    return address == null ? null : new TcpAddress(address.getAddress().getHostAddress(), address.getPort());
  }

  /**
   * Runs it to its end. What goes wrong is its {@link #failure}, not an exception.
   *
   * @param canceled asked often whether to stop
   * @param progress hears now and then how much of the capture was read, 0 to 100
   */
  public void run(BooleanSupplier canceled, IntConsumer progress) {
    State last = State.FAILED;
    try {
      last = replay(new Listening(canceled, progress));
    } catch (IOException e) {
      failure = FailureReason.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      last = State.STOPPED;
    } catch (RuntimeException e) {
      failure = "The replay came to an unexpected end: " + e;
      throw e;
    } finally {
      end = stopped && failure == null ? State.STOPPED : last;
      changed.run();
    }
  }

  private State replay(Progress listening) throws IOException, InterruptedException {
    ReplayRequest request =
        ReplayRequest.of(List.of(capture.toString()), scenario).withPace(nic.pace().pace());
    MirrorWatch watch = new RunningNics(RuntimeFolder.ofThisUser(), new Watch());
    Outlets outlets = new Outlets(Map.of(nic.name(), List.of(nic.outlet().target())), true, watch);
    MirrorOutcome result = MirrorRun.run(request, outlets, listening);
    for (MirrorOutcome.Delivered delivered : result.deliveries()) {
      counts = delivered.counts();
      failure = delivered.failure();
    }
    if (failure != null) {
      return State.FAILED;
    }
    return result.replay().canceled() ? State.STOPPED : State.DONE;
  }

  /** Learns where it comes out. */
  private final class Watch implements MirrorWatch {
    @Override
    public void tell(String notice) {
      // What is told here shows in the view anyway; this says that there is something new to look at.
      changed.run();
    }

    @Override
    public void opened(String mirror, Delivery opened) {
      delivery = opened;
      changed.run();
    }
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
      percent = Math.max(0, Progress.percent(bytes, size));
      heard.accept(percent);
    }

    @Override
    public boolean isCanceled() {
      return stopped || canceled.getAsBoolean();
    }
  }
}
