package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.view.CaptureReplay;

class LiveCaptureTest {
  private static final int PORT = 9;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  private static void choose(Shell dialog, String name) {
    List interfaces = Dialogs.all(dialog, List.class).getFirst();
    Eventually.is(() -> interfaces.getItemCount() > 0, () -> "interfaces");
    int index = Arrays.asList(interfaces.getItems()).indexOf(
        Arrays.stream(interfaces.getItems()).filter(line -> line.startsWith(name + " ")).findFirst().orElseThrow());
    interfaces.select(index);
    interfaces.notifyListeners(SWT.Selection, new Event());
  }

  /** @param example how the message begins that stands in it as long as nothing was typed */
  private static Text text(Shell dialog, String example) {
    return Dialogs.all(dialog, Text.class).stream()
        .filter(text -> text.getMessage().startsWith(example))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsCapturedOpens() throws IOException {
    Assumptions.assumeTrue(
        "root".equals(System.getProperty("user.name")), "only root may capture on most machines: run it as root");
    Dialogs.whenOpen("Capture from Interface", dialog -> {
      choose(dialog, "lo");
      text(dialog, "tcp port 443").setText("udp port " + PORT);
      Dialogs.all(dialog, Spinner.class).getFirst().setSelection(2);
      Dialogs.press(dialog, "Capture");
    });
    Dialogs.execute("org.ringscope.ui.captureInterface");
    byte[] data = new byte[100];
    try (DatagramSocket socket = new DatagramSocket()) {
      Eventually.is(() -> {
        send(socket, data);
        return Window.page().getActiveEditor() != null;
      }, () -> "an editor");
    }
    IEditorPart editor = Window.page().getActiveEditor();
    assertTrue(editor.getTitle().startsWith("lo-"), editor.getTitle());
    CaptureReplay capture = editor.getAdapter(CaptureReplay.class);
    Eventually.is(() -> capture.report() != null, () -> "replayed");
    assertTrue(capture.packets() > 0);
  }

  @Test
  void whatAServerSendsShowsWhileItComesAndIsReplayedAgainFromItsFile(@TempDir Path folder) throws Exception {
    int packets = 20_000;
    byte[] content = Files.readAllBytes(TestCapture.write(folder.resolve("sent.pcap"), packets));
    CountDownLatch more = new CountDownLatch(1);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CaptureReplay capture = captureFrom(server, content, more);
      Eventually.is(() -> capture.packets() > packets / 3 && lastShown() == capture.packets(), () -> "the last packet");
      long early = capture.packets();
      assertTrue(capture.isGrowing());
      Window.waitForLabel("Capturing – ");
      Pictures.save("capturing.png");
      more.countDown();
      Eventually.is(() -> capture.report() != null, () -> "replayed");
      assertTrue(early < packets);
      assertEquals(packets, capture.packets());
      Eventually.is(() -> lastShown() == packets, () -> "the last packet of all");
      capture.wish(capture.card());
      capture.run(() -> false);
      assertEquals(packets, capture.packets());
    }
  }

  @Test
  void stopEndsTheCaptureAndKeepsWhatCame(@TempDir Path folder) throws Exception {
    byte[] content = Files.readAllBytes(TestCapture.write(folder.resolve("sent.pcap"), 1_000));
    CountDownLatch never = new CountDownLatch(1);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CaptureReplay capture = captureFrom(server, content, never);
      Eventually.is(() -> capture.packets() > 0, () -> "packets");
      Window.link("Stop").notifyListeners(SWT.Selection, new Event());
      Eventually.is(() -> capture.report() != null, () -> "replayed");
      assertFalse(capture.isGrowing());
      assertTrue(capture.packets() > 0);
    }
  }

  /** Captures from a server as people do; returns when the editor is open. */
  private static CaptureReplay captureFrom(ServerSocket server, byte[] content, CountDownLatch more) {
    Thread.ofPlatform().daemon().start(() -> serve(server, content, more));
    Dialogs.whenOpen("Capture from Interface", dialog -> {
      text(dialog, "tcp://").setText("tcp://127.0.0.1:" + server.getLocalPort());
      Dialogs.press(dialog, "Capture");
    });
    Dialogs.execute("org.ringscope.ui.captureInterface");
    Eventually.is(() -> Window.page().getActiveEditor() != null, () -> "an editor");
    return Window.page().getActiveEditor().getAdapter(CaptureReplay.class);
  }

  /** Number of the packet in the last row; 0 while there is none. */
  private static long lastShown() {
    Table table = Window.packets();
    String number = "";
    for (TableItem item : table.getItems()) {
      number = item.getText(0).isEmpty() ? number : item.getText(0);
    }
    return number.isEmpty() ? 0 : Long.parseLong(number.replaceAll("[^0-9]", ""));
  }

  /** Sends half of a capture, and the rest when it may. */
  private static void serve(ServerSocket server, byte[] content, CountDownLatch more) {
    try (Socket client = server.accept()) {
      OutputStream out = client.getOutputStream();
      out.write(content, 0, content.length / 2);
      out.flush();
      more.await();
      out.write(content, content.length / 2, content.length - content.length / 2);
    } catch (IOException | InterruptedException gone) {
      // The test that made it looks at what came.
      return;
    }
  }

  private static void send(DatagramSocket socket, byte[] data) {
    try {
      socket.send(new DatagramPacket(data, data.length, InetAddress.getLoopbackAddress(), PORT));
    } catch (IOException refused) {
      // Nobody listens there, which the system may tell of the packet before.
      return;
    }
  }
}
