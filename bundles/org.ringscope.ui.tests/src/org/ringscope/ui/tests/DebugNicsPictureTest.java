package org.ringscope.ui.tests;

import java.nio.file.Path;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.session.sample.Sample;
import org.ringscope.ui.mirror.DebugNicsView;
import org.ringscope.ui.mirror.MirrorWish;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.mirror.DebugNicColumn;
import org.ringscope.view.mirror.MirrorSubject;

/** Leaves pictures of the Debug vNICs, light and dark, for people to look at. */
class DebugNicsPictureTest {
  @TempDir Path folder;

  @BeforeEach
  void closeAll() {
    Window.closeAll();
    Window.shell().forceActive();
  }

  @AfterEach
  void reset() throws Exception {
    ThemeTest.choose("light");
    Window.closeAll();
    Window.page().resetPerspective();
  }

  @Test
  void lightAndDark() throws Exception {
    Window.page().showView(DebugNicsView.ID);
    CaptureReplay capture = Window.openAndWait(Sample.MICROBURST.writeTo(folder)).getAdapter(CaptureReplay.class);
    Label hint = Window.control(Label.class, label -> label.getText().contains("Drag a ring here"));
    Pictures.save("debug-vnics-empty.png");
    Drop.on(hint.getParent().getParent(), null, MirrorWish.of(capture, MirrorSubject.ring(3, false)));
    Table table = Window.debugNics();
    Drop.on(table, null, MirrorWish.of(capture, MirrorSubject.ring(5, false)));
    Drop.on(table, null, MirrorWish.ofPacket(capture, 17));
    Eventually.is(
        () -> table.getItemCount() == 3 && !table.getItem(2).getText(DebugNicColumn.CARRIED.ordinal()).isEmpty(),
        () -> "three debug vNICs");
    table.setSelection(0);
    Window.execute("org.ringscope.ui.mirror.start");
    Eventually.is(
        () -> table.getItem(0).getText(DebugNicColumn.STATE.ordinal()).startsWith("waiting"), () -> "a server");
    Pictures.save("debug-vnics.png");
    ThemeTest.choose("dark");
    Pictures.save("debug-vnics-dark.png");
    Dialogs.whenOpen("Edit Debug vNIC", dialog -> {
      Pictures.save("debug-vnic-dialog-dark.png");
      Dialogs.press(dialog, "Cancel");
    });
    Dialogs.execute("org.ringscope.ui.mirror.edit");
    ThemeTest.choose("light");
    Dialogs.whenOpen("Edit Debug vNIC", dialog -> {
      Pictures.save("debug-vnic-dialog.png");
      Dialogs.press(dialog, "Cancel");
    });
    Dialogs.execute("org.ringscope.ui.mirror.edit");
    Window.execute("org.ringscope.ui.mirror.stop");
  }
}
