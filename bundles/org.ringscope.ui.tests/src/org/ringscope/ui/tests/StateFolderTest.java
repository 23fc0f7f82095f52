package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.ui.StateFolder;

class StateFolderTest {
  @TempDir Path folder;

  private Path layout() throws IOException {
    Path layout = folder.resolve(".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi");
    Files.createDirectories(layout.getParent());
    return layout;
  }

  @Test
  void aStateThatIsWholeStays() throws IOException {
    Path layout = Files.writeString(layout(), "<?xml version=\"1.0\"?><application/>");
    StateFolder state = new StateFolder(folder);
    assertEquals(Optional.empty(), state.mend());
    state.started();
    assertEquals(Optional.empty(), new StateFolder(folder).mend());
    assertTrue(Files.exists(layout));
  }

  @Test
  void aHalfWrittenLayoutIsSetAsideUnderANewName() throws IOException {
    Path layout = Files.writeString(layout(), "<?xml version=\"1.0\"?><applica");
    Path older = Files.writeString(layout.resolveSibling("workbench.xmi.broken-1"), "older");
    assertTrue(new StateFolder(folder).mend().orElseThrow().contains("workbench.xmi.broken-2"));
    assertFalse(Files.exists(layout));
    assertEquals("older", Files.readString(older));
  }

  @Test
  void aStartThatNeverGotToItsWindowHasItsStateSetAside() throws IOException {
    Path layout = Files.writeString(layout(), "<application/>");
    assertEquals(Optional.empty(), new StateFolder(folder).mend());
    assertTrue(new StateFolder(folder).mend().orElseThrow().contains(".plugins.broken-1"));
    assertFalse(Files.exists(layout));
  }

  @Test
  void outsideEntitiesAreNotRead() throws IOException {
    Files.writeString(layout(), "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><a/>");
    assertTrue(new StateFolder(folder).mend().isPresent());
  }
}
