package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.view.CaptureReplay;

class WhatIfTest {
  private static final String COMMAND = "org.ringscope.ui.whatIf";
  private static final String TITLE = "What If";
  private static final String USE = "Use This Setting";
  private static final int RINGS = 8;
  private static final int PACKETS = 400;

  /** Places of the settings on the first page. */
  private static final int RING_SIZE = 2;

  private static final int HOST = 3;

  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  private CaptureReplay open() throws IOException {
    IEditorPart editor = Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), PACKETS));
    return editor.getAdapter(CaptureReplay.class);
  }

  /** Fields of the first page; the wizard's own text shows its message. */
  private static List<Text> fields(Shell wizard) {
    return Dialogs.all(wizard, Text.class).stream().filter(Text::getEditable).toList();
  }

  private static Button button(Shell wizard, String text) {
    return Dialogs.all(wizard, Button.class).stream()
        .filter(button -> button.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
  }

  private static Table answers(Shell wizard) {
    return Dialogs.all(wizard, Table.class).getFirst();
  }

  @Test
  void variantsAreTriedAndOneIsTaken() throws IOException {
    CaptureReplay capture = open();
    int drops = IntStream.range(0, RINGS).map(ring -> SlowHost.drops(ring, PACKETS)).sum();
    String lost = String.format(Locale.ROOT, "%d (%.1f%%)", drops, 100.0 * drops / PACKETS);
    Dialogs.whenOpen(TITLE, wizard -> {
      fields(wizard).get(RING_SIZE).setText("1, 1024");
      fields(wizard).get(HOST).setText(SlowHost.TEXT);
      assertFalse(button(wizard, USE).isEnabled(), "nothing to use yet");
      Dialogs.press(wizard, "Next >");
      Eventually.is(() -> answers(wizard).getItemCount() == 2, () -> "two variants");
      assertEquals(lost, answers(wizard).getItem(0).getText(1));
      assertEquals("no loss", answers(wizard).getItem(1).getText(1));
      answers(wizard).setSelection(0);
      answers(wizard).notifyListeners(SWT.Selection, new Event());
      Dialogs.press(wizard, USE);
    });
    Dialogs.execute(COMMAND);
    Eventually.is(() -> capture.occupancy() != null, () -> "replayed with the variant");
    assertEquals(1, capture.card().ringSize());
    assertEquals("20ms/packet,0us/poll", capture.card().host());
  }

  @Test
  void whatCanNotBeUnderstoodStopsTheWizard() throws IOException {
    open();
    Dialogs.whenOpen(TITLE, wizard -> {
      fields(wizard).get(RING_SIZE).setText("many");
      assertFalse(button(wizard, "Next >").isEnabled());
      fields(wizard).get(RING_SIZE).setText("64..4096");
      Dialogs.press(wizard, "Cancel");
    });
    Dialogs.execute(COMMAND);
  }
}
