package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioBesideTest {
  @TempDir Path folder;

  @Test
  void aFileOfTheSameNameIsUsed() throws IOException {
    Files.writeString(folder.resolve("web.ringscope.yaml"), "nic:\n  rings: 3\n");
    ScenarioBeside found = ScenarioBeside.of(folder.resolve("web.pcap.gz"), ReplaySettings.DEFAULT);
    assertEquals(3, found.settings().scenario().profile().rings());
    assertNull(found.problem());
  }

  @Test
  void withoutOneTheUsersOwnSettingsHold() {
    ScenarioBeside found = ScenarioBeside.of(folder.resolve("web.pcap"), ReplaySettings.DEFAULT);
    assertEquals(ReplaySettings.DEFAULT, found.settings());
    assertNull(found.problem());
  }

  @Test
  void aFaultyOneIsToldOf() throws IOException {
    Files.writeString(folder.resolve("web.ringscope.yaml"), "nic:\n  rings: many\n");
    ScenarioBeside found = ScenarioBeside.of(folder.resolve("web.pcapng"), ReplaySettings.DEFAULT);
    assertEquals(ReplaySettings.DEFAULT, found.settings());
    String problem = found.problem();
    assertNotNull(problem);
    assertTrue(problem.contains("web.ringscope.yaml:2"), problem);
  }
}
