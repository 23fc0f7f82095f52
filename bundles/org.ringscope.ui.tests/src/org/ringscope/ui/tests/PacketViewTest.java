package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.packet.PacketView;

class PacketViewTest {
  private static final int TIME_TO_LIVE = 14 + 8;
  private static final int ADDRESS = 14 + 12;

  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  private void open() throws IOException, PartInitException {
    // Another test may have left the Problems in front of it.
    Window.page().showView(PacketView.ID);
    Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 50));
    Eventually.is(() -> Window.packets().getItemCount() > 0, () -> "rows in the packet list");
    waitForPacket(1);
  }

  private static void waitForPacket(int number) {
    String text = "Internet Protocol Version 4, " + TestCapture.sourceText(number) + " → " + TestCapture.DESTINATION;
    Eventually.is(() -> headers().contains(text), () -> text + " among " + headers());
  }

  private static List<String> headers() {
    return Window.has(Tree.class) ? texts(Window.only(Tree.class).getItems()) : List.of();
  }

  private static List<String> texts(TreeItem[] items) {
    return Arrays.stream(items).map(TreeItem::getText).toList();
  }

  @Test
  void withoutACaptureItSaysWhatToDo() {
    Window.waitForLabel("Open a capture (File > Open Capture…) to look into its packets.");
  }

  @Test
  void itShowsTheSelectedPacket() throws IOException, PartInitException {
    open();
    assertEquals(
        List.of("Ethernet II", "Internet Protocol Version 4", "User Datagram Protocol", "Data"),
        headers().stream().map(text -> text.replaceFirst(",.*", "")).toList());
    Window.press(Window.packets(), SWT.ARROW_DOWN);
    waitForPacket(2);
  }

  @Test
  void aByteOpensItsFieldAndTheFieldLightsUpItsBytes() throws IOException, PartInitException {
    open();
    StyledText bytes = Window.packetBytes();
    Tree tree = Window.only(Tree.class);
    bytes.setCaretOffset(offsetOf(TIME_TO_LIVE));
    Eventually.is(() -> tree.getSelectionCount() == 1, () -> "a selected row");
    assertEquals("Time to Live: 64", tree.getSelection()[0].getText());
    waitForLight(TIME_TO_LIVE);
    bytes.setCaretOffset(offsetOf(ADDRESS + 3));
    Eventually.is(
        () -> tree.getSelection()[0].getText().equals("Source Address: " + TestCapture.sourceText(1)),
        () -> "the source address instead of " + tree.getSelection()[0].getText());
    waitForLight(ADDRESS);
  }

  @Test
  void bytesCanBeSelectedAsText() throws IOException, PartInitException {
    open();
    StyledText bytes = Window.packetBytes();
    assertEquals("0000  02 00 00 00 00 02", bytes.getText().substring(0, 23));
    // The last bytes of the first line and the first of the second: IPv4's version and total length.
    bytes.setSelection(offsetOf(14), offsetOf(17) + 2);
    String selected = bytes.getSelectionText();
    assertEquals("45 00   ", selected.substring(0, 8));
    assertEquals("0010  00 1d", selected.substring(selected.indexOf('\n') + 1));
  }

  /** Waits until a byte stands on the ground of what is selected. */
  private static void waitForLight(int packetByte) {
    StyledText bytes = Window.packetBytes();
    Point place = bytes.getLocationAtOffset(offsetOf(packetByte));
    RGB expected = bytes.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION).getRGB();
    Eventually.is(
        () -> colourAt(bytes, place.x, place.y).equals(expected), () -> "byte " + packetByte + " lit up");
  }

  private static RGB colourAt(Control control, int x, int y) {
    Image pixel = new Image(control.getDisplay(), 1, 1);
    GC gc = new GC(control);
    gc.copyArea(pixel, x, y);
    gc.dispose();
    ImageData data = pixel.getImageData();
    pixel.dispose();
    return data.palette.getRGB(data.getPixel(0, 0));
  }

  /** Sixteen bytes a line, a gap after the eighth: the format of the dump, computed anew. */
  private static int offsetOf(int packetByte) {
    int inLine = packetByte % 16;
    int line = Window.packetBytes().getOffsetAtLine(packetByte / 16);
    return line + 6 + 3 * inLine + (inLine >= 8 ? 1 : 0);
  }
}
