package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.packetlist.PacketCommands;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.PacketColumn;
import org.ringscope.view.export.ChosenPackets;

class PacketListTest {
  private static final int PACKETS = 5_000;

  @TempDir Path folder;
  private IEditorPart editor;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  private Table open() throws IOException {
    editor = Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), PACKETS));
    return Window.settledPackets();
  }

  private List<Long> selected() {
    List<Long> numbers = new ArrayList<>();
    ChosenPackets chosen = editor.getAdapter(ChosenPackets.class);
    chosen.selected().numbers().forEachRemaining((long number) -> numbers.add(number));
    return numbers;
  }

  private static void waitForTop(Table table, String number) {
    Eventually.is(() -> table.getItem(0).getText(0).equals(number), () -> number + " on top: " + Window.row(table, 0));
  }

  private static int[] selectedRows(Table table) {
    return Arrays.stream(table.getSelectionIndices()).sorted().toArray();
  }

  @Test
  void shiftAndCtrlSelectAsInAnyList() throws IOException {
    Table table = open();
    Window.click(table, 1, 0);
    Window.click(table, 3, SWT.SHIFT);
    assertEquals(List.of(2L, 3L, 4L), selected());
    assertEquals(List.of(1, 2, 3), Arrays.stream(selectedRows(table)).boxed().toList());
    Window.click(table, 2, SWT.MOD1);
    assertEquals(List.of(2L, 4L), selected());
    assertEquals(List.of(1, 3), Arrays.stream(selectedRows(table)).boxed().toList());
    assertEquals(3, editor.getAdapter(CaptureReplay.class).selectedPacket().number());
  }

  @Test
  void aSelectionReachesBeyondTheScreen() throws IOException {
    Table table = open();
    int rows = table.getItemCount();
    Window.press(table, SWT.HOME);
    Window.press(table, SWT.PAGE_DOWN, SWT.SHIFT);
    Window.press(table, SWT.PAGE_DOWN, SWT.SHIFT);
    Window.press(table, SWT.ARROW_DOWN, SWT.SHIFT);
    assertEquals(2L * (rows - 1) + 2, selected().size());
    Window.press(table, SWT.END, SWT.SHIFT);
    assertEquals(PACKETS, selected().size());
    waitForTop(table, Integer.toString(PACKETS - rows + 1));
    assertEquals(rows, table.getSelectionCount());
    Window.press(table, SWT.ARROW_UP);
    assertEquals(List.of((long) PACKETS - 1), selected());
  }

  @Test
  void allPacketsCanBeSelected() throws IOException {
    open();
    editor.getAdapter(PacketCommands.class).selectAll();
    assertEquals(PACKETS, selected().size());
  }

  @Test
  void copiedPacketsAreTextWithTabs() throws IOException {
    Table table = open();
    Window.click(table, 0, 0);
    Window.click(table, 1, SWT.SHIFT);
    Clipboard clipboard = new Clipboard(table.getDisplay());
    clipboard.setContents(new Object[] {"before"}, new TextTransfer[] {TextTransfer.getInstance()});
    editor.getAdapter(PacketCommands.class).copy();
    Eventually.is(() -> !"before".equals(text(clipboard)), () -> "copied");
    List<String> lines = text(clipboard).lines().toList();
    clipboard.dispose();
    assertEquals(3, lines.size());
    assertEquals(List.of("No.", "Time"), List.of(lines.getFirst().split("\t")).subList(0, 2));
    List<String> second = List.of(lines.get(2).split("\t"));
    assertEquals(List.of("2", "0.001000", TestCapture.sourceText(2)), second.subList(0, 3));
  }

  private static String text(Clipboard clipboard) {
    return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
  }

  @Test
  void chosenColumnsAreThereAgainInTheNextList() throws IOException {
    Table table = open();
    int delta = PacketColumn.DELTA.ordinal();
    assertEquals(0, table.getColumn(delta).getWidth());
    choose(table, "Delta");
    choose(table, "Verdict");
    assertTrue(table.getColumn(delta).getWidth() > 0);
    Window.closeAll();
    Table next = open(folder.resolve("again.pcap"));
    assertTrue(next.getColumn(delta).getWidth() > 0);
    assertEquals(0, next.getColumn(PacketColumn.VERDICT.ordinal()).getWidth());
    choose(next, "Reset Columns");
    assertEquals(0, next.getColumn(delta).getWidth());
    assertTrue(next.getColumn(PacketColumn.VERDICT.ordinal()).getWidth() > 0);
  }

  private Table open(Path file) throws IOException {
    editor = Window.openAndWait(TestCapture.write(file, PACKETS));
    return Window.packets();
  }

  /** Chooses from the header's context menu. */
  private static void choose(Table table, String text) {
    Menu menu = menuAt(table, new Point(5, 2));
    MenuItem item = item(menu, text);
    if ((item.getStyle() & SWT.CHECK) != 0) {
      item.setSelection(!item.getSelection());
    }
    item.notifyListeners(SWT.Selection, new Event());
    menu.notifyListeners(SWT.Hide, new Event());
  }

  private static Menu menuAt(Table table, Point point) {
    Event event = new Event();
    Point at = table.toDisplay(point);
    event.x = at.x;
    event.y = at.y;
    table.notifyListeners(SWT.MenuDetect, event);
    Menu menu = Objects.requireNonNull(table.getMenu());
    menu.notifyListeners(SWT.Show, new Event());
    return menu;
  }

  private static MenuItem item(Menu menu, String text) {
    return Arrays.stream(menu.getItems())
        .filter(item -> item.getText().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not in " + Arrays.toString(menu.getItems())));
  }

  @Test
  void aCellsValueBecomesAFilter() throws IOException {
    Table table = open();
    List<String> filters = new ArrayList<>();
    CaptureReplay replay = editor.getAdapter(CaptureReplay.class);
    replay.addFilterListener(filters::add);
    var ring = table.getItem(4).getBounds(PacketColumn.RING.ordinal());
    String expected = "ring == rx" + TestCapture.ring(5);
    Menu menu = menuAt(table, new Point(ring.x + 3, ring.y + 3));
    item(menu, "Filter by " + expected).notifyListeners(SWT.Selection, new Event());
    menu.notifyListeners(SWT.Hide, new Event());
    assertEquals(List.of(expected), filters);
    Window.click(table, 4, 0);
    Window.execute("org.ringscope.ui.followConversation");
    Eventually.is(() -> filters.size() == 2, () -> "the conversation's filter");
    assertEquals(
        "ip.addr == " + TestCapture.sourceText(5) + " and ip.addr == " + TestCapture.DESTINATION + " and udp.port == "
            + TestCapture.sourcePort(5) + " and udp.port == " + TestCapture.destinationPort(5),
        filters.getLast());
  }

  @Test
  void aTypedNumberGoesToThatPacket() throws IOException {
    Table table = open();
    table.setFocus();
    type(table, '4');
    Text field = Window.control(Text.class, text -> text.getText().equals("4"));
    field.setText("9,999");
    traverse(field, SWT.TRAVERSE_RETURN);
    Window.waitForLabel("There is no packet 9999; the last one is 5000.");
    field.setText("4,321");
    traverse(field, SWT.TRAVERSE_RETURN);
    assertFalse(field.isVisible());
    assertEquals(List.of(4321L), selected());
    Eventually.is(
        () -> table.getSelectionIndex() >= 0 && table.getSelection()[0].getText(0).equals("4321"),
        () -> "packet 4321 on screen");
    Window.execute("org.ringscope.ui.goToPacket");
    assertTrue(field.isVisible());
    traverse(field, SWT.TRAVERSE_ESCAPE);
    assertFalse(field.isVisible());
    assertEquals(List.of(4321L), selected());
  }

  private static void type(Table table, char character) {
    Event event = new Event();
    event.character = character;
    event.keyCode = character;
    event.doit = true;
    table.notifyListeners(SWT.KeyDown, event);
    assertFalse(event.doit, "the native search stays shut");
  }

  private static void traverse(Text field, int detail) {
    Event event = new Event();
    event.detail = detail;
    event.doit = true;
    field.notifyListeners(SWT.Traverse, event);
  }
}
