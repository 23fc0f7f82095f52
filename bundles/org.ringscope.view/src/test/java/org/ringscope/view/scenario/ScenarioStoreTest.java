package org.ringscope.view.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.nic.NicProfile;
import org.ringscope.session.HostText;
import org.ringscope.session.Scenario;

class ScenarioStoreTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("a.ringscope.yaml");
    assertEquals("", ScenarioStore.read(file));
    ScenarioStore.write(file, "nic:\n");
    ScenarioStore.write(file, "nic:\n  rings: 3 # ü\n");
    assertEquals("nic:\n  rings: 3 # ü\n", ScenarioStore.read(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void whatIsNoTextIsTold() throws IOException {
    Path binary = Files.write(folder.resolve("b.ringscope.yaml"), new byte[] {(byte) 0xff, 0});
    assertThrows(IOException.class, () -> ScenarioStore.read(binary));
    assertThrows(IOException.class, () -> ScenarioStore.write(folder.resolve("none/a.yaml"), ""));
  }

  @Test
  void theTemplateMeansTheCard() {
    NicProfile card = NicProfile.GENERIC.withRings(3).withRingSize(64);
    Scenario scenario = Scenario.DEFAULT.withProfile(card).withHost(HostText.parse("1us/packet"));
    ScenarioCheck check = ScenarioCheck.of(ScenarioStore.template(scenario));
    assertEquals(3, Objects.requireNonNull(check.scenario()).profile().rings());
    assertEquals(64, check.scenario().profile().ringSize());
    assertEquals(1_000_000, check.scenario().host().packetPicoseconds());
  }
}
