package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

  @Test
  void whatIsCapturedOpens() throws IOException {
    Assumptions.assumeTrue(
        "root".equals(System.getProperty("user.name")), "only root may capture on most machines: run it as root");
    Dialogs.whenOpen("Capture from Interface", dialog -> {
      choose(dialog, "lo");
      Dialogs.all(dialog, Text.class).getLast().setText("udp port " + PORT);
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

  private static void send(DatagramSocket socket, byte[] data) {
    try {
      socket.send(new DatagramPacket(data, data.length, InetAddress.getLoopbackAddress(), PORT));
    } catch (IOException refused) {
      // Nobody listens there, which the system may tell of the packet before.
      return;
    }
  }
}
