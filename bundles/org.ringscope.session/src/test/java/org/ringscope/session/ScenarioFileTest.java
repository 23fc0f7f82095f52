package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.host.Moderation;

class ScenarioFileTest {
  @TempDir private Path folder;

  private Scenario read(String text) throws IOException {
    Path file = folder.resolve("a.ringscope.yaml");
    Files.writeString(file, text);
    return ScenarioFile.read(file);
  }

  private String error(String text) {
    return assertThrows(IOException.class, () -> read(text)).getMessage();
  }

  @Test
  void everySettingIsRead() throws IOException {
    Scenario scenario = read("""
        nic:
          profile: generic
          rings: 4
          ring-size: 64
          mtu: 1500
        host:
          costs: 250ns/packet,2us/poll,50us/interrupt,budget=32
          moderation: timer=8us,count=128
          affinity: 0-1=0
        stack: {checksum: verify}
        capture:
          filter: tcp port 443
          from: +1.5
          to: "1491516383.9"
          interface: eth0
          local: [10.0.0.1, "02:00:00:00:00:01"]
        """);
    assertEquals(4, scenario.profile().rings());
    assertEquals(64, scenario.profile().ringSize());
    assertEquals(OptionalInt.of(1500), scenario.mtu());
    assertEquals(
        HostModel.costing(250_000, 2_000_000).withBudgets(32, 300)
            .withModeration(new Moderation.TimerOrCount(8_000, 128)).withAffinity(AffinityText.parse("0-1=0")),
        scenario.host());
    assertTrue(scenario.verifiesChecksums());
    assertEquals("tcp port 443", scenario.filter());
    assertEquals(new TimeBound("+1.5", 1_500_000_000L, true), scenario.from());
    assertEquals(new TimeBound("1491516383.9", 1_491_516_383_900_000_000L, false), scenario.to());
    assertEquals(List.of("10.0.0.1", "02:00:00:00:00:01"), scenario.local().texts());
  }

  @Test
  void anEmptyFileIsTheDefault() throws IOException {
    assertEquals(Scenario.DEFAULT, read(""));
    assertEquals(Scenario.DEFAULT, read("nic:\n"));
  }

  @Test
  void anUnknownKeyIsAnErrorThatNamesLineAndNearestKey() {
    String message = error("nic:\n  rings: 4\n  ringsize: 64\n");
    assertTrue(message.contains("a.ringscope.yaml:3: unknown key ringsize; did you mean ring-size?"), message);
  }

  @Test
  void aWrongValueIsAnErrorThatNamesTheLine() {
    assertTrue(error("nic:\n  rings: many\n").contains(":2: rings: a whole number belongs here"));
    assertTrue(error("nic:\n  rings: 0\n").contains(":2: rings: "));
    assertTrue(error("host:\n  costs: 5 parsecs\n").contains(":2: costs: Not a host cost"));
    assertTrue(error("host:\n  moderation: gap=\n").contains(":2: moderation: Not a time"));
    assertTrue(error("stack:\n  checksum: maybe\n").contains(":2: checksum: ignore or verify"));
  }

  @Test
  void brokenYamlNamesTheLine() {
    assertTrue(error("nic:\n  rings: [4\n").contains("a.ringscope.yaml:"), error("nic:\n  rings: [4\n"));
  }

  @Test
  void noTagMakesAType() throws IOException {
    assertTrue(error("nic: !!javax.script.ScriptEngineManager [a]\n").contains("keys and values belong here"));
  }
}
