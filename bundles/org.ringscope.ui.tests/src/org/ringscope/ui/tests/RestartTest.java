package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.commands.PersistentState;
import org.eclipse.jface.preference.PreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RadioState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.preferences.Preferences;
import org.ringscope.view.PacketColumn;

/**
 * What the next start finds. The test harness can't start the workbench anew, so each thing is looked at where the
 * next start reads it.
 */
class RestartTest {
  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  @Test
  void anOpenCaptureComesBack() throws Exception {
    Path file = TestCapture.write(folder.resolve("again & again.pcap"), 10);
    IEditorInput input = Window.openAndWait(file).getEditorInput();
    IPersistableElement kept = Objects.requireNonNull(input.getPersistable());
    XMLMemento memento = XMLMemento.createWriteRoot("input");
    kept.saveState(memento);
    StringWriter saved = new StringWriter();
    memento.save(saved);
    Window.closeAll();
    XMLMemento read = XMLMemento.createReadRoot(new StringReader(saved.toString()));
    IEditorInput back = (IEditorInput) Objects.requireNonNull(
        PlatformUI.getWorkbench().getElementFactory(kept.getFactoryId()).createElement(read));
    assertEquals(input, back);
    Window.page().openEditor(back, "org.ringscope.ui.captureEditor");
    Eventually.is(() -> Window.packets().getItemCount() == 10, () -> "ten rows");
  }

  @Test
  void aCaptureThatIsGoneSaysSoWhenItComesBack() throws Exception {
    Path file = TestCapture.write(folder.resolve("gone.pcap"), 10);
    IEditorInput input = Window.openAndWait(file).getEditorInput();
    Window.closeAll();
    Files.delete(file);
    Window.page().openEditor(input, "org.ringscope.ui.captureEditor");
    Window.waitForLabel("This capture can't be shown.");
    Window.waitForLabel("gone.pcap");
  }

  @Test
  void filtersOfThePastAreOnDisk() throws Exception {
    Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 10));
    Window.filterBox().setText("frame.number == 7");
    Window.press(Window.filterBox(), SWT.CR);
    String history = onDisk().getProperty("filterHistory");
    assertNotNull(history);
    assertEquals("frame.number == 7", history.lines().findFirst().orElse(""));
  }

  @Test
  void columnsAreOnDisk() throws Exception {
    Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 10));
    Table table = Window.packets();
    int source = PacketColumn.SOURCE.ordinal();
    int width = table.getColumn(source).getWidth();
    table.getColumn(source).setWidth(231);
    Window.closeAll();
    Preferences.save();
    assertTrue(onDisk().toString().contains("231"), onDisk().toString());
    Window.openAndWait(folder.resolve("udp.pcap"));
    Window.packets().getColumn(source).setWidth(width);
  }

  /** The preferences file of the workbench's bundle. */
  private static Properties onDisk() throws Exception {
    Path file = Path.of(Platform.getInstanceLocation().getURL().toURI())
        .resolve(".metadata/.plugins/org.eclipse.core.runtime/.settings/org.ringscope.ui.prefs");
    Properties properties = new Properties();
    try (var in = Files.newInputStream(file)) {
      properties.load(in);
    }
    return properties;
  }

  @Test
  void theThemeIsWhatThePlatformKeeps() {
    PersistentState state = (PersistentState) PlatformUI.getWorkbench()
        .getService(ICommandService.class)
        .getCommand("org.ringscope.ui.theme")
        .getState(RadioState.STATE_ID);
    assertTrue(state.shouldPersist());
    Object before = state.getValue();
    state.setValue("dark");
    PreferenceStore kept = new PreferenceStore();
    state.save(kept, "theme");
    state.setValue(before);
    RadioState restored = new RadioState();
    restored.setShouldPersist(true);
    restored.load(kept, "theme");
    assertEquals("dark", restored.getValue());
  }
}
