package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.why.WhyView;

class WhyViewTest {
  @TempDir Path folder;

  @BeforeEach
  void show() throws PartInitException {
    Window.closeAll();
    Window.page().showView(WhyView.ID);
  }

  @AfterEach
  void closeAll() {
    type("");
    Window.closeAll();
    // Else the view would stay before the one that shares its place.
    Window.page().resetPerspective();
  }

  private static Text field() {
    return Window.control(Text.class, text -> text.getMessage().startsWith("tcp4"));
  }

  private static void type(String flow) {
    Text field = field();
    field.setText(flow);
    field.notifyListeners(SWT.DefaultSelection, new Event());
  }

  private static List<String> steps() {
    return Window.has(Tree.class)
        ? Arrays.stream(Window.only(Tree.class).getItems())
            .map(item -> item.getText(0) + ": " + item.getText(1))
            .toList()
        : List.of();
  }

  @Test
  void withoutACaptureItSaysWhatToDo() {
    Window.waitForLabel("Type a flow above, or open a capture");
  }

  @Test
  void theSelectedPacketIsExplainedAndItsFlowCanBeChanged() throws IOException {
    Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 50));
    Eventually.is(() -> Window.packets().getItemCount() > 0, () -> "rows in the packet list");
    Window.waitForLabel("Packet 1 goes to ring rx" + TestCapture.ring(1));
    Window.press(Window.packets(), SWT.ARROW_DOWN);
    Window.waitForLabel("Packet 2 goes to ring rx" + TestCapture.ring(2));
    String flow = "udp4 10.0.0.2:1026 > 192.0.2.10:5003";
    Eventually.is(() -> field().getText().equals(flow), () -> flow + ", not " + field().getText());
    type("udp4 10.0.0.3:1027 > 192.0.2.10:5004");
    Window.waitForLabel("This flow goes to ring rx" + TestCapture.ring(3));
  }

  @Test
  void aPublishedFlowNeedsNoCapture() {
    type("tcp4 66.9.149.187:2794 > 161.142.100.80:1766");
    // Microsoft, "Verifying the RSS Hash Calculation".
    Eventually.is(() -> steps().contains("hash value: 0x51ccc178"), () -> "the published hash among " + steps());
    TreeItem input = Arrays.stream(Window.only(Tree.class).getItems())
        .filter(item -> item.getText(0).equals("hash input")).findFirst().orElseThrow();
    assertEquals(4, input.getItemCount());
    assertTrue(input.getExpanded());
    List<String> before = steps();
    type("tcp4 66.9.149.187 > 161.142.100.80:1766");
    Window.waitForLabel("is not an address with a port");
    assertEquals(before, steps());
  }

  @Test
  void itCanBeCopiedAsText() throws PartInitException {
    type("tcp4 66.9.149.187:2794 > 161.142.100.80:1766");
    Eventually.is(() -> steps().contains("hash value: 0x51ccc178"), () -> "the published hash among " + steps());
    Window.page().showView(WhyView.ID);
    Window.only(Tree.class).setFocus();
    Window.execute("org.eclipse.ui.edit.copy");
    Clipboard clipboard = new Clipboard(Display.getCurrent());
    Object copied = clipboard.getContents(TextTransfer.getInstance());
    clipboard.dispose();
    assertTrue(String.valueOf(copied).startsWith("This flow goes to ring rx0, by slot 120"), String.valueOf(copied));
  }
}
