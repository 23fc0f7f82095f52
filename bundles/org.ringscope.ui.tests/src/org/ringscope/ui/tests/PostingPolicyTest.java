package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.session.sample.Sample;
import org.ringscope.ui.placement.PlacementView;
import org.ringscope.view.placement.VariantColumn;

/** How the application posts its buffers in Buffer Placement, chosen, typed, and taken from what was tried. */
class PostingPolicyTest {
  private static final String TITLE = "What If Posted Otherwise";
  private static final String USE = "Use This Setting";
  private static final String RING = "10 of 26 posted buffers complete";
  private static final int NARROW = 700;

  @TempDir Path folder;

  private @Nullable PlacementView view;

  @BeforeEach
  void openSample() throws Exception {
    Window.closeAll();
    view = (PlacementView) Window.page().showView(PlacementView.ID);
    view.showWhole();
    // What the test before showed may stay on screen for a while, and says the same.
    Window.waitForLabel("when an application posts buffers for it");
    Window.openAndWait(Sample.REORDERED.writeTo(folder));
    // An editor that opens makes room for itself.
    Window.page().activate(view);
    Window.page().setPartState(Window.page().findViewReference(PlacementView.ID), IWorkbenchPage.STATE_MAXIMIZED);
    Window.waitForLabel("161 of 161 segments");
  }

  @AfterEach
  void closeAll() {
    Window.choose("Ring");
    Window.waitForLabel(RING);
    Window.closeAll();
    Window.page().setPartState(Window.page().findViewReference(PlacementView.ID), IWorkbenchPage.STATE_RESTORED);
    Window.page().resetPerspective();
  }

  private static Text field(String content) {
    return Window.control(Text.class, text -> text.getText().equals(content));
  }

  private static void type(Text field, String text) {
    field.setText(text);
    field.notifyListeners(SWT.DefaultSelection, new Event());
  }

  @Test
  void aPolicyBringsItsUsualBuffers() {
    Window.waitForLabel(RING);
    Window.choose("One buffer");
    Window.waitForLabel("0 of 1 posted buffers complete");
    assertEquals("1x1G", field("1x1G").getText());
    assertFalse(field("0us").isEnabled(), "one buffer is posted once");
    Window.choose("Pages");
    Window.waitForLabel("160 of 672 posted buffers complete");
    Window.choose("Late");
    assertTrue(field("50us").isEnabled(), "how late");
    Window.waitForLabel("10 of ");
  }

  @Test
  void whatIsWrongStaysAndIsToldUntilItIsMended() {
    Window.choose("Late");
    Text busy = field("50us");
    type(busy, "soon");
    Window.waitForLabel("Busy: Not a time: 'soon'");
    busy.setText("0us");
    Window.waitForLabel("Late: a late application");
    busy.setText("1ms");
    assertFalse(Window.labels().contains("Late: "), Window::labels);
    Window.choose("Pages");
    type(field("512x4K"), "2x64K");
    Window.waitForLabel("Pages: pages have 4096 bytes, not 65536");
    assertEquals("2x64K", field("2x64K").getText());
  }

  @Test
  void aNarrowViewShowsAllSettings() {
    Rectangle before = Window.shell().getBounds();
    try {
      Window.shell().setSize(NARROW, before.height);
      Composite row = Window.control(Combo.class, combo -> combo.indexOf("One buffer") >= 0).getParent();
      Eventually.is(() -> row.getSize().x < NARROW, () -> "row is " + row.getSize());
      for (Control control : row.getChildren()) {
        Rectangle place = control.getBounds();
        assertTrue(
            place.x + place.width <= row.getSize().x && place.y + place.height <= row.getSize().y,
            () -> control + " at " + place + " of " + row.getSize());
      }
    } finally {
      Window.shell().setBounds(before);
    }
  }

  private static void select(Shell dialog, Table table, int row) {
    table.setSelection(row);
    table.notifyListeners(SWT.Selection, new Event());
    assertTrue(dialog.isVisible());
  }

  private static boolean canUse(Shell dialog) {
    return Dialogs.all(dialog, Button.class).stream()
        .filter(button -> button.getText().replace("&", "").equals(USE)).findFirst().orElseThrow().isEnabled();
  }

  private static int row(Table table, String settings) {
    for (int i = 0; i < table.getItemCount(); i++) {
      if (table.getItem(i).getText(VariantColumn.SETTINGS.ordinal()).equals(settings)) {
        return i;
      }
    }
    throw new AssertionError("no " + settings);
  }

  @Test
  void settingsThatWereTriedAreTaken() {
    Dialogs.whenOpen(TITLE, dialog -> {
      Table table = Dialogs.all(dialog, Table.class).getFirst();
      Eventually.is(() -> table.getItemCount() > 1, () -> "settings tried");
      select(dialog, table, 0);
      assertFalse(canUse(dialog), "as they are");
      assertTrue(
          Dialogs.all(dialog, Text.class).stream().anyMatch(text -> text.getText().contains("Better still: ")),
          "suggestions");
      Dialogs.press(dialog, "Copy");
      select(dialog, table, row(table, "sequence-aware card"));
      assertTrue(canUse(dialog), "a card that the view knows");
      Dialogs.press(dialog, USE);
    });
    Dialogs.open("what-if", view::askWhatIf);
    Combo card = Window.control(Combo.class, combo -> combo.indexOf("By sequence number") >= 0);
    assertEquals("By sequence number", card.getText());
    Window.waitForLabel("bytes: direct 100 %");
    card.select(0);
    card.notifyListeners(SWT.Selection, new Event());
  }
}
