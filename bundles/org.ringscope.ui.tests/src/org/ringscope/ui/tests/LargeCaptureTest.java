package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ringscope.ui.capture.CaptureEditor;
import org.ringscope.ui.tests.watch.Picture;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.CaptureReplay.State;

/** The window on ten million packets. How long things take is printed, never judged: the machine may be busy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeCaptureTest {
  private static final int PACKETS = 10_000_000;
  private static final int PACKETS_IN_SHORT_MEMORY = 2_000_000;
  private static final long ENOUGH_DISK_BYTES = 2L << 30;
  private static final long ENOUGH_MEMORY_KIB = 4L << 20;
  private static final int LONGEST_FRAME_MILLIS = 20;
  private static final int PAGES = 20;
  private static final int RING = 3;

  private final Path file = Picture.folder().resolve("large.pcap");
  private int packets;
  private CaptureReplay replay;
  private Table table;

  @BeforeAll
  void open() throws IOException {
    long room = Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
    assumeTrue(room > ENOUGH_DISK_BYTES, "less than 2 GiB are free for a capture of " + PACKETS + " packets: " + file);
    packets = memoryIsShort() ? PACKETS_IN_SHORT_MEMORY : PACKETS;
    LargeCapture.write(file, packets);
    assertEquals(LargeCapture.size(packets), Files.size(file));
    Window.closeAll();
    long before = memory("RssAnon");
    long begin = System.nanoTime();
    CaptureEditor.open(Window.page(), file);
    table = Window.packets();
    Eventually.is(() -> table.getItemCount() > 0, () -> "rows in the packet list");
    tell("first rows", begin);
    replay = Window.page().getActiveEditor().getAdapter(CaptureReplay.class);
    Eventually.is(() -> replay.snapshot().state() == State.DONE, () -> "replayed: " + replay.snapshot());
    tell("complete", begin);
    Window.settledPackets();
    System.out.println(packets + " packets: " + (memory("RssAnon") - before) / 1024 + " MiB more memory, files aside");
  }

  @AfterAll
  void delete() throws IOException {
    Window.closeAll();
    Files.deleteIfExists(file);
  }

  private static boolean memoryIsShort() throws IOException {
    return "true".equals(System.getenv("CI")) && line("/proc/meminfo", "MemAvailable") < ENOUGH_MEMORY_KIB;
  }

  /** KiB of this process. */
  private static long memory(String name) throws IOException {
    return line("/proc/self/status", name);
  }

  private static long line(String file, String name) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  private void tell(String what, long begin) {
    System.out.printf(Locale.ROOT, "%d packets: %s after %.1f ms%n", packets, what, (System.nanoTime() - begin) / 1e6);
  }

  private static String top(Table table) {
    return table.getItemCount() == 0 ? "" : table.getItem(0).getText(0);
  }

  private static String bottom(Table table) {
    return table.getItemCount() == 0 ? "" : table.getItem(table.getItemCount() - 1).getText(0);
  }

  private void waitForTop(long number) {
    Eventually.is(() -> top(table).equals(Long.toString(number)), () -> number + " on top, not " + top(table));
  }

  private void waitForBottom(long number) {
    Eventually.is(() -> bottom(table).equals(Long.toString(number)), () -> number + " last, not " + bottom(table));
  }

  private boolean showsNeighbours() {
    int rows = table.getItemCount();
    return rows > 1 && Long.parseLong(bottom(table)) - Long.parseLong(top(table)) == rows - 1;
  }

  private void filter(String text) {
    Window.filterBox().setText(text);
    Window.press(Window.filterBox(), SWT.CR);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  @Test
  void theEndIsTheLastPacket() {
    Window.press(table, SWT.HOME);
    waitForTop(1);
    long begin = System.nanoTime();
    Window.press(table, SWT.END);
    waitForBottom(packets);
    tell("the last rows", begin);
    int rows = table.getItemCount();
    for (int row = 0; row < rows; row++) {
      assertEquals(Integer.toString(packets - rows + 1 + row), table.getItem(row).getText(0));
    }
    assertEquals(packets, replay.selectedPacket().number());
    assertEquals(rows - 1, table.getSelectionIndex());
  }

  @Test
  void pagesFollowOneAnother() {
    Window.press(table, SWT.HOME);
    waitForTop(1);
    int step = table.getItemCount() - 1;
    double[] set = new double[PAGES];
    double[] drawn = new double[PAGES];
    boolean[] painted = new boolean[1];
    table.addListener(SWT.Paint, event -> painted[0] = true);
    Random random = new Random(1);
    for (int page = 1; page <= PAGES; page++) {
      // Who presses a key doesn't know where the display is between two frames.
      pause(LONGEST_FRAME_MILLIS + random.nextInt(LONGEST_FRAME_MILLIS));
      painted[0] = false;
      long begin = System.nanoTime();
      Window.press(table, SWT.PAGE_DOWN);
      waitForTop(1 + (long) page * step);
      set[page - 1] = (System.nanoTime() - begin) / 1e6;
      Eventually.is(() -> painted[0], () -> "the rows are painted");
      drawn[page - 1] = (System.nanoTime() - begin) / 1e6;
    }
    assertEquals(1 + (long) PAGES * step, replay.selectedPacket().number());
    Window.press(table, SWT.PAGE_UP);
    waitForTop(1 + (long) (PAGES - 1) * step);
    tellPages("set", set);
    tellPages("on screen, with the next frame of the display", drawn);
  }

  private void tellPages(String what, double[] millis) {
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT, "%d packets: a page down until its rows are %s: %.1f ms, at most %.1f ms%n", packets, what,
        millis[millis.length / 2], millis[millis.length - 1]);
  }

  private static void pause(int millis) {
    boolean[] over = new boolean[1];
    Display.getCurrent().timerExec(millis, () -> over[0] = true);
    Eventually.is(() -> over[0], () -> "a pause");
  }

  @Test
  void theFilterFindsWhatALoopFinds() {
    boolean[] matchingFlows = LargeCapture.tcpFlowsOn(RING);
    long count = 0;
    int first = 0;
    int last = 0;
    for (int n = 1; n <= packets; n++) {
      if (matchingFlows[n % matchingFlows.length]) {
        first = first == 0 ? n : first;
        last = n;
        count++;
      }
    }
    Window.press(table, SWT.HOME);
    waitForTop(1);
    long begin = System.nanoTime();
    filter("tcp and ring == " + RING);
    waitForTop(first);
    tell("first hits of the filter", begin);
    Window.waitForLabel(grouped(count) + " of " + grouped(packets) + "\n");
    tell("the filter through", begin);
    Window.press(table, SWT.END);
    waitForBottom(last);
    filter("");
    Eventually.is(this::showsNeighbours, () -> "all packets");
    Window.press(table, SWT.HOME);
    waitForTop(1);
  }

  @Test
  void playingMovesTheList() {
    Window.press(table, SWT.HOME);
    waitForTop(1);
    Window.execute("org.ringscope.ui.timeline.playOrPause");
    assertTrue(replay.timeline().head().isPlaying());
    Eventually.is(
        () -> replay.selectedPacket().number() > 100 && table.getSelectionIndex() >= 0,
        () -> "packets pass by, at " + replay.selectedPacket().number());
    Window.execute("org.ringscope.ui.timeline.playOrPause");
    String number = Long.toString(replay.selectedPacket().number());
    Eventually.is(
        () -> table.getSelectionIndex() >= 0 && table.getSelection()[0].getText(0).equals(number),
        () -> "packet " + number + " selected");
  }
}
