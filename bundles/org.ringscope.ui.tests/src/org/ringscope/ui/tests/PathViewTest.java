package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.testing.SharedCaptures;
import org.ringscope.ui.path.PathView;
import org.ringscope.view.CaptureReplay;

class PathViewTest {
  @TempDir Path folder;

  @BeforeEach
  void show() throws PartInitException {
    Window.closeAll();
    Window.page().showView(PathView.ID);
  }

  @AfterEach
  void closeAll() {
    Window.closeAll();
    // Else the view would stay before the one that shares its place.
    Window.page().resetPerspective();
  }

  private static TreeItem item(TreeItem[] items, String name) {
    return Arrays.stream(items).filter(item -> item.getText(0).equals(name)).findFirst().orElseThrow();
  }

  @Test
  void withoutACaptureItSaysWhatToDo() {
    Window.waitForLabel("select one of its packets to see what became of it");
  }

  @Test
  void itShowsTheWayOfTheSelectedPacketDownToTheBitsOfItsHash() throws IOException {
    Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 50));
    Window.waitForLabel("Packet 1: delivered, rx" + TestCapture.ring(1));
    Window.press(Window.packets(), SWT.ARROW_DOWN);
    Window.waitForLabel("Packet 2: delivered, rx" + TestCapture.ring(2));
    TreeItem classify = item(Window.only(Tree.class).getItems(), "classify");
    assertTrue(classify.getExpanded());
    TreeItem hash = item(classify.getItems(), "hash");
    assertTrue(hash.getExpanded());
    TreeItem port = item(hash.getItems(), "source port");
    assertFalse(port.getExpanded());
    // Source port 1026: two bits.
    assertTrue(port.getText(1).contains("2 bits set"), port.getText(1));
    assertTrue(port.getItemCount() > 0, "bits");
  }

  /** tshark says of packet 31: tcp.seq 15929 (from 1), tcp.len 1448. */
  @Test
  void aSegmentsPayloadIsFollowedIntoItsBuffer() throws IOException {
    CaptureReplay capture =
        Window.openAndWait(SharedCaptures.file("reorder/gen_reorder_only.pcap")).getAdapter(CaptureReplay.class);
    capture.selectedPacket().select(31);
    Window.waitForLabel("Packet 31: delivered");
    Tree way = Window.only(Tree.class);
    Eventually.is(
        () -> Arrays.stream(way.getItems()).anyMatch(item -> item.getText(0).equals("place")), () -> "its placement");
    TreeItem bytes = item(item(way.getItems(), "place").getItems(), "bytes");
    assertTrue(bytes.getText(1).startsWith("bytes 15928-17375 of buffer A, reshuffled"), bytes.getText(1));
  }

  @Test
  void aDroppedPacketSaysWhatHeldTheRing() throws IOException {
    CaptureReplay capture = SlowHost.open(folder.resolve("udp.pcap"), 100).getAdapter(CaptureReplay.class);
    int dropped = 1;
    while (!SlowHost.isDropped(dropped)) {
      dropped++;
    }
    capture.selectedPacket().select(dropped);
    Window.waitForLabel("Packet " + dropped + ": dropped (ring_full), rx" + TestCapture.ring(dropped));
    TreeItem receive = item(Window.only(Tree.class).getItems(), "receive");
    assertTrue(receive.getItem(0).getText(1).startsWith("none of the 1 descriptors"), receive.getItem(0).getText(1));
  }

  @Test
  void itCanBeCopiedAsText() throws IOException {
    Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 50));
    Window.waitForLabel("Packet 1: delivered");
    Window.only(Tree.class).setFocus();
    Window.execute("org.eclipse.ui.edit.copy");
    Clipboard clipboard = new Clipboard(Display.getCurrent());
    Object copied = clipboard.getContents(TextTransfer.getInstance());
    clipboard.dispose();
    assertTrue(String.valueOf(copied).startsWith("packet       1, 43 bytes"), String.valueOf(copied));
  }
}
