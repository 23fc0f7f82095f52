package org.ringscope.ui.tests.watch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.swt.widgets.Display;

/**
 * Asks the UI thread again and again for an answer and notes how long the longest one took. The length is measured from
 * outside, so pauses of the collector and of a busy machine are in it; the thread's own computing time tells them
 * apart. Each statement of a test stands for something that a user does, and between two of those the thread would
 * have answered, though a test seldom lets it.
 */
public final class UiWatchdog {
  private static final int ASK_EVERY_MILLIS = 20;
  private static final int LOOK_EVERY_MILLIS = 5;

  private static final AtomicLong TURNS = new AtomicLong();

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Display display;
  private final Thread thread;
  private volatile String test;
  private volatile boolean ended;
  private volatile UiBlock longest;
  private volatile UiBlock busiest;

  private UiWatchdog(Display display, String test) {
    this.display = display;
    this.test = test;
    longest = UiBlock.none(test);
    busiest = longest;
    thread = Thread.ofPlatform().daemon().name("UI watchdog").unstarted(this::run);
  }

  /** @param test what runs until {@link #during} says otherwise */
  static UiWatchdog watch(Display display, String test) {
    UiWatchdog watchdog = new UiWatchdog(display, test);
    watchdog.thread.start();
    return watchdog;
  }

  /**
   * Tells that an event loop is at its next event: SWT answers only when no event of the window system is left, but
   * between two of them the user is heard.
   */
  public static void turn() {
    TURNS.incrementAndGet();
  }

  /** Names the test that runs from now on. */
  void during(String name) {
    test = name;
  }

  /** Ends the watch. */
  void end() throws InterruptedException {
    ended = true;
    thread.join();
  }

  UiBlock longest() {
    return longest;
  }

  /** The block with the most computing: on a busy machine the longest one may be a mere wait for the processor. */
  UiBlock busiest() {
    return busiest;
  }

  private void run() {
    try {
      while (!ended && !display.isDisposed()) {
        ask();
        TimeUnit.MILLISECONDS.sleep(ASK_EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask() throws InterruptedException {
    CountDownLatch answer = new CountDownLatch(1);
    display.asyncExec(answer::countDown);
    Mark begin = mark();
    List<StackTraceElement[]> looks = new ArrayList<>();
    while (!ended && !answer.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      StackTraceElement[] look = display.getThread().getStackTrace();
      if (begin.turn() != TURNS.get() || UiBlock.isOfTest(look) || isOfNextStatement(look, looks)) {
        note(begin, looks);
        begin = mark();
        looks = new ArrayList<>();
      } else {
        looks.add(look);
      }
    }
    note(begin, looks);
  }

  private static boolean isOfNextStatement(StackTraceElement[] look, List<StackTraceElement[]> before) {
    return !before.isEmpty() && !UiBlock.statement(look).equals(UiBlock.statement(before.getLast()));
  }

  private Mark mark() {
    return new Mark(System.nanoTime(), threads.getThreadCpuTime(display.getThread().threadId()), TURNS.get());
  }

  private void note(Mark begin, List<StackTraceElement[]> looks) {
    Mark end = mark();
    UiBlock block = new UiBlock(end.nanos() - begin.nanos(), end.cpuNanos() - begin.cpuNanos(), test, looks);
    // Without a look at it nobody knows whose time it was; it was short.
    if (!looks.isEmpty() && block.nanos() > longest.nanos()) {
      longest = block;
    }
    if (!looks.isEmpty() && block.cpuNanos() > busiest.cpuNanos()) {
      busiest = block;
    }
  }

  /** A moment, how long the UI thread had been computing until then, and the turn of its event loop. */
  private record Mark(long nanos, long cpuNanos, long turn) {}
}
