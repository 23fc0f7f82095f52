package org.ringscope.view.filter.scan;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.LinkType;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.FailureReason;
import org.ringscope.view.ShownPackets;

/**
 * The filter that a capture's packet list has in force. Its text is wished for by the screen's thread; compiling it and
 * putting it to the packets is {@link #run}'s work, in the background.
 *
 * <p>A faulty text changes nothing but the fault that is shown: the last working filter stays in force.
 */
public final class CaptureFilter {
  private final CaptureReplay replay;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable String> wish = new AtomicReference<>();
  private volatile FilterState state = FilterState.EMPTY;
  private volatile @Nullable FilterScan scan;
  private volatile @Nullable String failure;

  /** What the packets were when the scan began: a further replay puts others in their place. */
  private volatile @Nullable Object scanned;

  public CaptureFilter(CaptureReplay replay) {
    this.replay = replay;
  }

  /** Has {@code listener} called by any thread when there is more to see; it has to return at once. */
  public void addListener(Runnable listener) {
    listeners.add(listener);
  }

  /** Wishes another filter: {@link #run} has to be called for it. A scan under way ends. */
  public void wish(String text) {
    wish.set(text);
    stop();
  }

  /** Wishes the same filter once more if a further replay has changed what became of the packets; says whether. */
  public boolean wishAgainIfReplayed() {
    if (state.working() == null || scan == null || scanned == replay.traffic()) {
      return false;
    }
    wish(state.text());
    return true;
  }

  private void stop() {
    FilterScan current = scan;
    if (current != null) {
      current.stop();
    }
  }

  /**
   * Fulfils the latest wish; does nothing if another call did that already.
   *
   * @param canceled asked often whether to stop
   * @throws IOException if the capture can't be read any more
   * @throws InterruptedException if the thread was interrupted
   */
  public synchronized void run(BooleanSupplier canceled) throws IOException, InterruptedException {
    for (String text = wish.getAndSet(null); text != null; text = wish.getAndSet(null)) {
      FilterState next = state.with(text, linkType());
      boolean same = next.working() != null && next.working() == state.working() && isCurrent();
      state = next;
      FilterPlan plan = next.working();
      if (plan == null) {
        scan = null;
      } else if (!same) {
        scan(plan, canceled);
      }
      tell();
    }
  }

  private boolean isCurrent() {
    FilterScan current = scan;
    return current != null && current.result().isComplete() && scanned == replay.traffic();
  }

  private void scan(FilterPlan plan, BooleanSupplier canceled) throws IOException, InterruptedException {
    FilterScan next = new FilterScan(replay, plan, () -> canceled.getAsBoolean() || wish.get() != null);
    next.addListener(this::tell);
    scanned = replay.traffic();
    scan = next;
    failure = null;
    try {
      next.run();
    } catch (IOException e) {
      failure = FailureReason.of(e);
      throw e;
    }
  }

  private int linkType() throws IOException {
    int[] linkType = {LinkType.ETHERNET};
    replay.shown().withSession(session -> {
      if (!session.interfaces().isEmpty()) {
        linkType[0] = session.interfaces().getFirst().linkType();
      }
    });
    return linkType[0];
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  /** Text, fault, and the filter in force. */
  public FilterState state() {
    return state;
  }

  /** Why the packets could not all be judged, or null. */
  public @Nullable String failure() {
    return failure;
  }

  /** The packets that match, as far as they are known; null if no filter is in force. */
  public @Nullable FilteredPackets matches() {
    FilterScan current = scan;
    return current == null ? null : current.result();
  }

  /**
   * Number of the first match behind packet {@code number}, or the first of all behind the last; 0 if there is none.
   */
  public long next(long number) {
    ShownPackets matches = matches();
    if (matches == null || matches.size() == 0) {
      return 0;
    }
    long entry = matches.entryUpTo(number) + 1;
    return matches.number(entry <= matches.size() ? entry : 1);
  }

  /** Number of the last match before packet {@code number}, or the last of all before the first; 0 if there is none. */
  public long previous(long number) {
    ShownPackets matches = matches();
    if (matches == null || matches.size() == 0) {
      return 0;
    }
    long entry = matches.entryUpTo(number - 1);
    return matches.number(entry >= 1 ? entry : matches.size());
  }
}
