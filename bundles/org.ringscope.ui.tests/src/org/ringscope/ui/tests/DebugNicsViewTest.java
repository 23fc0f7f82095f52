package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.testing.Program;
import org.ringscope.ui.capture.ReplayJob;
import org.ringscope.ui.mirror.DebugNicsView;
import org.ringscope.ui.mirror.MirrorWish;
import org.ringscope.ui.preferences.Preferences;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.mirror.DebugNicColumn;
import org.ringscope.view.mirror.DebugNicSetup;
import org.ringscope.view.mirror.MirrorSubject;
import org.ringscope.view.mirror.NicOutlet;

class DebugNicsViewTest {
  private static final String ADD = "Add Debug vNIC";
  private static final int PACKETS = 400;

  @TempDir Path folder;

  @BeforeEach
  void open() throws PartInitException {
    Window.closeAll();
    Window.page().showView(DebugNicsView.ID);
  }

  @AfterEach
  void reset() {
    Preferences.store().setToDefault(Preferences.WIRESHARK);
    Window.closeAll();
    Window.page().resetPerspective();
  }

  private CaptureReplay openCapture() throws IOException {
    return Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), PACKETS)).getAdapter(CaptureReplay.class);
  }

  private static String cell(int row, DebugNicColumn column) {
    Table table = Window.debugNics();
    return row < table.getItemCount() ? table.getItem(row).getText(column.ordinal()) : "no row";
  }

  private static void waitFor(int row, DebugNicColumn column, String text) {
    Eventually.is(() -> cell(row, column).equals(text), () -> text + " in row " + row + ", not " + cell(row, column));
  }

  private static void drop(CaptureReplay capture, MirrorSubject subject) {
    Drop.on(emptyPlace(), null, MirrorWish.of(capture, subject));
  }

  /** What is around the hint, or else beneath the rows. */
  private static Control emptyPlace() {
    return Window.hasDebugNics() ? Window.debugNics()
        : Window.control(Label.class, label -> label.getText().contains("Drag a ring here")).getParent().getParent();
  }

  private static String packetsOf(int ring) {
    int packets = 0;
    for (int n = 1; n <= PACKETS; n++) {
      packets += TestCapture.ring(n) == ring ? 1 : 0;
    }
    return Integer.toString(packets);
  }

  @Test
  void itSaysWhatToDo() throws IOException {
    Window.waitForLabel("to send a ring's packets, or a flow's, to a debug virtual NIC");
    openCapture();
    Window.waitForLabel("Drag a ring here (from the Rings view), a packet or a flow");
  }

  @Test
  void aRingThatIsDroppedIsMirrored() throws IOException {
    CaptureReplay capture = openCapture();
    drop(capture, MirrorSubject.ring(3, false));
    waitFor(0, DebugNicColumn.CARRIED, packetsOf(3));
    assertEquals("rx3", cell(0, DebugNicColumn.NAME));
    assertEquals("ring rx3", cell(0, DebugNicColumn.MIRRORS));
    assertEquals("copy", cell(0, DebugNicColumn.BINDING));
    assertEquals("idle", cell(0, DebugNicColumn.STATE));
    assertEquals(packetsOf(3), cell(0, DebugNicColumn.MATCHED));
    drop(capture, MirrorSubject.ring(3, false));
    waitFor(1, DebugNicColumn.NAME, "rx3-2");
    Table table = Window.debugNics();
    Drop.on(table, table.getItem(1), MirrorWish.of(capture, MirrorSubject.ring(5, false)));
    waitFor(1, DebugNicColumn.MIRRORS, "ring rx5");
    waitFor(1, DebugNicColumn.CARRIED, packetsOf(5));
    assertEquals(2, table.getItemCount());
  }

  @Test
  void aPacketThatIsDroppedStandsForItsFlow() throws IOException {
    CaptureReplay capture = openCapture();
    Drop.on(emptyPlace(), null, MirrorWish.ofPacket(capture, 17));
    String flow = "udp4 " + TestCapture.sourceText(17) + ":" + TestCapture.sourcePort(17) + " > "
        + TestCapture.DESTINATION + ":" + TestCapture.destinationPort(17);
    waitFor(0, DebugNicColumn.MIRRORS, flow + ", received and sent");
    waitFor(0, DebugNicColumn.CARRIED, "1");
  }

  @Test
  void aRingsMenuAsksHow() throws IOException {
    openCapture();
    Table rings = Window.rings();
    Eventually.is(() -> rings.getItemCount() == 9, () -> "rings");
    rings.setSelection(2);
    Dialogs.whenOpen(ADD, dialog -> {
      Text name = Dialogs.all(dialog, Text.class).stream().filter(text -> text.getText().equals("rx2")).findFirst()
          .orElseThrow();
      name.setText("");
      assertFalse(ok(dialog).isEnabled(), "no name");
      name.setText("web");
      Dialogs.press(dialog, "Divert: the debug vNIC receives instead of the first destination");
      Eventually.is(() -> ok(dialog).isEnabled(), () -> "a filter that was checked");
      Dialogs.press(dialog, "OK");
    });
    choose(rings, "Mirror This Ring…");
    waitFor(0, DebugNicColumn.NAME, "web");
    assertEquals("divert", cell(0, DebugNicColumn.BINDING));
    waitFor(0, DebugNicColumn.CARRIED, packetsOf(2));
  }

  private static Button ok(Shell dialog) {
    return Dialogs.all(dialog, Button.class).stream()
        .filter(button -> button.getText().replace("&", "").equals("OK")).findFirst().orElseThrow();
  }

  private static void choose(Table table, String entry) {
    Menu menu = table.getMenu();
    menu.notifyListeners(SWT.Show, new Event());
    List.of(menu.getItems()).stream().filter(item -> item.getText().equals(entry)).findFirst().orElseThrow()
        .notifyListeners(SWT.Selection, new Event());
  }

  @Test
  void aWrongFilterOrRateIsRefused() throws IOException {
    openCapture();
    Dialogs.whenOpen(ADD, dialog -> {
      Text filter = Dialogs.all(dialog, Text.class).stream()
          .filter(text -> text.getMessage().startsWith("tcp port 443")).findFirst().orElseThrow();
      filter.setText("udp prt 5");
      Eventually.is(() -> hasText(dialog, "Filter: "), () -> "what is wrong with it");
      assertFalse(ok(dialog).isEnabled());
      filter.setText("udp port 5001");
      Text rate = Dialogs.all(dialog, Text.class).stream()
          .filter(text -> text.getMessage().startsWith("1000p/s")).findFirst().orElseThrow();
      rate.setText("1000");
      Eventually.is(() -> hasText(dialog, "'1000' is no rate"), () -> "what is wrong with it");
      assertFalse(ok(dialog).isEnabled(), "no rate");
      rate.setText("1000p/s");
      Eventually.is(() -> ok(dialog).isEnabled(), () -> "nothing wrong with it");
      Dialogs.press(dialog, "OK");
    });
    Dialogs.execute("org.ringscope.ui.mirror.add");
    waitFor(0, DebugNicColumn.MIRRORS, "all rings, udp port 5001, at most 1kp/s");
  }

  private static boolean hasText(Shell dialog, String part) {
    return Dialogs.all(dialog, Text.class).stream().anyMatch(text -> text.getText().contains(part));
  }

  @Test
  void theScenarioBesideTheCaptureHasThem() throws IOException {
    Path scenario = Files.writeString(folder.resolve("udp.ringscope.yaml"), "# mine\nnic:\n  rings: 8\n");
    CaptureReplay capture = openCapture();
    drop(capture, MirrorSubject.ring(1, false));
    waitFor(0, DebugNicColumn.NAME, "rx1");
    Eventually.is(() -> read(scenario).contains("rx1"), () -> "saved: " + read(scenario));
    assertTrue(read(scenario).startsWith("# mine\nnic:\n  rings: 8\nmirrors:\n  rx1: "), read(scenario));
    Window.closeAll();
    openCapture();
    waitFor(0, DebugNicColumn.MIRRORS, "ring rx1");
    Window.execute("org.ringscope.ui.mirror.remove");
    Window.waitForLabel("Drag a ring here");
    Eventually.is(() -> !read(scenario).contains("rx1"), () -> "taken out: " + read(scenario));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void startRing(int ring) throws IOException {
    CaptureReplay capture = openCapture();
    drop(capture, MirrorSubject.ring(ring, false));
    waitFor(0, DebugNicColumn.CARRIED, packetsOf(ring));
    Window.execute("org.ringscope.ui.mirror.start");
    waitFor(0, DebugNicColumn.STATE, "waiting for a client");
  }

  @Test
  void tsharkGetsTheRingsPacketsAndNoOthers() throws IOException {
    Program.require("tshark");
    startRing(3);
    String address = cell(0, DebugNicColumn.OUTLET);
    Path got = folder.resolve("got.txt");
    Process tshark = new ProcessBuilder("tshark", "-n", "-i", "TCP@" + address, "-T", "fields", "-e", "udp.srcport")
        .redirectOutput(got.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      waitFor(0, DebugNicColumn.STATE, "done");
      Eventually.is(() -> !tshark.isAlive(), () -> "tshark at its end");
    } finally {
      tshark.destroy();
    }
    List<String> expected = IntStream.rangeClosed(1, PACKETS).filter(n -> TestCapture.ring(n) == 3)
        .mapToObj(n -> Integer.toString(TestCapture.sourcePort(n))).toList();
    assertEquals(expected, Files.readAllLines(got));
    assertEquals(packetsOf(3), cell(0, DebugNicColumn.DELIVERED));
    assertEquals("0", cell(0, DebugNicColumn.LOST));
  }

  @Test
  void wiresharkIsStartedOnIt() throws IOException {
    Path arguments = folder.resolve("arguments.txt");
    Path program = Files.writeString(folder.resolve("wireshark"), "#!/bin/sh\necho \"$@\" > " + arguments + "\n");
    assertTrue(program.toFile().setExecutable(true));
    Preferences.store().setValue(Preferences.WIRESHARK, program.toString());
    drop(openCapture(), MirrorSubject.ring(3, false));
    waitFor(0, DebugNicColumn.CARRIED, packetsOf(3));
    Window.execute("org.ringscope.ui.mirror.wireshark");
    Eventually.is(() -> Files.exists(arguments) && read(arguments).endsWith("\n"), () -> "wireshark started");
    waitFor(0, DebugNicColumn.STATE, "waiting for a client");
    assertEquals("-k -i TCP@" + cell(0, DebugNicColumn.OUTLET) + "\n", read(arguments));
    Window.execute("org.ringscope.ui.mirror.stop");
    waitFor(0, DebugNicColumn.STATE, "stopped");
  }

  @Test
  void withoutWiresharkItSaysWhatElseCanAttach() throws IOException {
    Preferences.store().setValue(Preferences.WIRESHARK, folder.resolve("none").toString());
    startRing(3);
    Window.execute("org.ringscope.ui.mirror.wireshark");
    Display display = Display.getCurrent();
    Eventually.is(() -> Dialogs.find(display, "Wireshark Not Found") != null, () -> "a dialog");
    Shell dialog = Objects.requireNonNull(Dialogs.find(display, "Wireshark Not Found"));
    assertTrue(hasText(dialog, "tshark -i TCP@" + cell(0, DebugNicColumn.OUTLET)));
    Dialogs.press(dialog, "Close");
  }

  @Test
  void aClosedCaptureEndsWhatRuns() throws IOException {
    startRing(3);
    int port = Integer.parseInt(cell(0, DebugNicColumn.OUTLET).replaceAll(".*:", ""));
    Window.closeAll();
    Eventually.is(
        () -> Stream.of(Job.getJobManager().find(null)).noneMatch(job -> job.getName().equals("Debug vNIC rx3")),
        () -> "no job");
    // Nobody listens there any more: the port can be had again.
    new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
  }

  @Test
  void whatGoesWrongStandsInItsRow() throws IOException {
    CaptureReplay capture = openCapture();
    DebugNicSetup nic = capture.debugNics().draft(MirrorSubject.ALL)
        .withOutlet(new NicOutlet(NicOutlet.Kind.FILE, folder.resolve("gone/away.pcapng").toString()));
    ReplayJob.replay(capture, capture.debugNics().with(null, nic));
    waitFor(0, DebugNicColumn.CARRIED, Integer.toString(PACKETS));
    Window.execute("org.ringscope.ui.mirror.start");
    waitFor(0, DebugNicColumn.STATE, "failed");
    Window.control(Text.class, text -> text.getText().startsWith("all: "));
  }
}
