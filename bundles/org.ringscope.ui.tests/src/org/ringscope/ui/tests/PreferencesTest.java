package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.preferences.Preferences;
import org.ringscope.view.PacketColumn;
import org.ringscope.view.TimeFormat;

class PreferencesTest {
  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void reset() {
    Window.closeAll();
    for (String name : List.of(Preferences.TIME_FORMAT, Preferences.RINGS, Preferences.WORKERS)) {
      Preferences.store().setToDefault(name);
    }
  }

  private Table open() throws IOException {
    Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 100));
    Table table = Window.packets();
    Eventually.is(() -> table.getItemCount() > 1, () -> "rows in the packet list");
    return table;
  }

  @Test
  void theTimeColumnChangesAtOnce() throws IOException {
    Table table = open();
    Preferences.store().setValue(Preferences.TIME_FORMAT, TimeFormat.DATE_AND_TIME.name());
    // date -u -d @1700000000
    Eventually.is(
        () -> Window.row(table, 1).get(1).equals("2023-11-14 22:13:20.001000"), () -> Window.row(table, 1).toString());
  }

  @Test
  void captureOpenWithTheRingsThatThePreferencesSay() throws IOException {
    Preferences.store().setValue(Preferences.RINGS, 3);
    open();
    Eventually.is(() -> Window.rings().getItemCount() == 3 + 1, () -> "three rings and their sum");
  }

  @Test
  void columnsAreAsTheyWereLeft() throws IOException {
    Table table = open();
    int source = PacketColumn.SOURCE.ordinal();
    int[] before = table.getColumnOrder();
    int[] swapped = before.clone();
    swapped[0] = before[1];
    swapped[1] = before[0];
    table.getColumn(source).setWidth(222);
    table.setColumnOrder(swapped);
    Window.closeAll();
    Table again = open();
    assertEquals(222, again.getColumn(source).getWidth());
    assertArrayEquals(swapped, again.getColumnOrder());
    again.setColumnOrder(before);
  }

  @Test
  void thereArePagesForWhatCanBeChosenAndNoOthersOfThePlatform() {
    PreferenceDialog dialog =
        PreferencesUtil.createPreferenceDialogOn(Window.shell(), "org.ringscope.ui.replayPage", null, null);
    List<String> pages = new ArrayList<>();
    Stream.of(dialog.getTreeViewer().getTree().getItems()).map(TreeItem::getText).forEach(pages::add);
    dialog.close();
    assertTrue(pages.containsAll(List.of("General", "Graphs", "Replay", "Keys")), pages.toString());
    assertTrue(pages.size() <= 5, pages.toString());
  }
}
