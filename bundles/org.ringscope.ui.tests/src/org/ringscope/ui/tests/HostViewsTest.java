package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.host.CountersView;
import org.ringscope.ui.host.LoadDumpsJob;
import org.ringscope.ui.host.PredictJob;
import org.ringscope.ui.host.PredictionView;
import org.ringscope.ui.host.SuggestionView;
import org.ringscope.view.CaptureReplay;

/** Counters, Prediction and Suggestion. */
class HostViewsTest {
  private static final int PACKETS = 4_000;
  private static final int RINGS = 8;

  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void reset() {
    Window.closeAll();
    Window.page().resetPerspective();
  }

  private CaptureReplay open(String view) throws IOException, PartInitException {
    Window.page().showView(view);
    return Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), PACKETS))
        .getAdapter(CaptureReplay.class);
  }

  /** As igb prints it, one packet more on ring 3 than the card should have counted. */
  private Path counters(String name, boolean counted) throws IOException {
    long[] packets = new long[RINGS];
    for (int n = 1; counted && n <= PACKETS; n++) {
      packets[TestCapture.ring(n)]++;
    }
    packets[3] += counted ? 1 : 0;
    StringBuilder text = new StringBuilder("driver: igb\nNIC statistics:\n");
    for (int ring = 0; ring < RINGS; ring++) {
      text.append("     rx_queue_").append(ring).append("_packets: ").append(500 + packets[ring]).append('\n');
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private static Table table(String first, String second) {
    return Window.control(
        Table.class,
        table -> table.getColumnCount() > 1 && table.getColumn(0).getText().equals(first)
            && table.getColumn(1).getText().equals(second));
  }

  private static String cell(Table table, int row, int column) {
    return table.getItemCount() > row ? table.getItem(row).getText(column) : "no row";
  }

  @Test
  void withoutACaptureTheySayWhatToDo() throws PartInitException {
    Window.page().showView(CountersView.ID);
    Window.waitForLabel("to see what each ring counted");
    Window.page().showView(PredictionView.ID);
    Window.waitForLabel("to compare the rings predicted with the real ones");
    Window.page().showView(SuggestionView.ID);
    Window.waitForLabel("which settings would spread its packets better");
  }

  @Test
  void realCountersStandBesideTheModels() throws IOException, PartInitException {
    CaptureReplay capture = open(CountersView.ID);
    Window.waitForLabel("The model's counters.");
    LoadDumpsJob.of(capture, List.of(counters("1-before", false), counters("2-after", true))).schedule();
    Window.waitForLabel("difference of two dumps: 8 counters");
    Table table = table("Place", "Counter");
    Eventually.is(() -> cell(table, 3, 2).equals("rx_queue_3_packets"), () -> "ring 3, not " + cell(table, 3, 2));
    assertEquals("+1", cell(table, 3, 5));
    assertEquals("0", cell(table, 4, 5));
    // What was loaded belongs to its capture: it is there again when that is in front again.
    Window.openAndWait(TestCapture.write(folder.resolve("other.pcap"), 10));
    Window.waitForLabel("The model's counters.");
    Window.openAndWait(folder.resolve("udp.pcap"));
    Window.waitForLabel("difference of two dumps: 8 counters");
  }

  @Test
  void ofDumpsOfSeveralDevicesAnyCanBeChosen() throws IOException, PartInitException {
    CaptureReplay capture = open(CountersView.ID);
    String channels = "Channel parameters for %s:\nCurrent hardware settings:\nCombined:\t%d\n";
    Path both = Files.writeString(
        folder.resolve("ethtool-l"), channels.formatted("eth0", 3) + channels.formatted("eth1", 5));
    LoadDumpsJob.of(capture, List.of(both)).schedule();
    Combo devices = Window.control(Combo.class, combo -> Arrays.asList(combo.getItems()).contains("eth1"));
    Eventually.is(() -> capture.card().rings() == 3 && devices.getText().equals("eth0"), () -> "eth0 shown");
    assertTrue(devices.isVisible());
    devices.select(1);
    devices.notifyListeners(SWT.Selection, new Event());
    Eventually.is(() -> capture.card().rings() == 5 && devices.getText().equals("eth1"), () -> "eth1 shown");
  }

  @Test
  void aPredictionStandsBesideTheCounts() throws IOException, PartInitException {
    CaptureReplay capture = open(PredictionView.ID);
    Window.waitForLabel("says which ring each packet should have come to");
    LoadDumpsJob.of(capture, List.of(counters("1-before", false), counters("2-after", true))).schedule();
    Eventually.is(() -> capture.host().findings().isPresent(), () -> "dumps loaded");
    new PredictJob(capture).schedule();
    Table table = table("Ring", "Predicted");
    assertEquals(RINGS, table.getItemCount());
    long ring5 = IntStream.rangeClosed(1, PACKETS).filter(n -> TestCapture.ring(n) == 5).count();
    assertEquals(String.valueOf(ring5), cell(table, 5, 1).replace(",", ""));
    Text verdict = Window.control(Text.class, text -> text.getText().startsWith("Verdict:"));
    assertTrue(verdict.getText().startsWith("Verdict: as "), verdict.getText());
  }

  @Test
  void aSuggestionIsAcceptedAsTheReplaysCard() throws IOException, PartInitException {
    CaptureReplay capture = open(SuggestionView.ID);
    Window.waitForLabel("tries what ethtool can set");
    // A table that leaves most rings idle, as someone may have typed it.
    Path table = Files.writeString(folder.resolve("ethtool-x"), """
        RX flow hash indirection table for eth7 with 8 RX ring(s):
            0:      0     1     0     1     0     1     0     1
            8:      0     1     0     1     0     1     0     1
        RSS hash key:
        6d:5a:56:da:25:5b:0e:c2:41:67:25:3d:43:a3:8f:b0:d0:ca:2b:cb:\
        ae:7b:30:b4:77:cb:2d:a3:80:30:f2:0c:6a:42:b7:3b:be:ac:01:fa
        """);
    LoadDumpsJob.of(capture, List.of(table)).schedule();
    Eventually.is(() -> capture.card().profile().equals("eth7"), () -> "replayed as " + capture.card());
    new PredictJob(capture).schedule();
    Table suggestions = table("Rank", "Hottest ring");
    Eventually.is(() -> suggestions.getItemCount() > 0, () -> "suggestions");
    Text lines = Window.control(Text.class, text -> text.getText().contains("# undo: "));
    assertTrue(lines.getText().contains("ethtool -X eth7 "), lines.getText());
    Button accept = Window.control(Button.class, button -> button.getText().equals("Accept"));
    accept.notifyListeners(SWT.Selection, new Event());
    Eventually.is(
        () -> capture.scenario().profile().rss().table().highestRing() > 1,
        () -> "more than two rings in " + capture.scenario().profile().rss().table());
    assertEquals("eth7", capture.card().profile());
  }
}
