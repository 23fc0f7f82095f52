package org.ringscope.view.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ringscope.session.ScenarioText;

class ScenarioCheckTest {
  @Test
  void whatIsWrongIsToldWithItsLine() {
    ScenarioCheck check = ScenarioCheck.of("nic:\n  rings: many\n");
    assertNull(check.scenario());
    assertEquals(2, check.line());
    assertTrue(check.summary().startsWith("Line 2: rings: a whole number"), check.summary());
    assertEquals(2, ScenarioCheck.of("nic:\n  ringz: 3\n").line());
    assertTrue(ScenarioCheck.of("nic: [1\n").line() > 0);
  }

  @Test
  void aSoundFileHasItsScenario() {
    ScenarioCheck check = ScenarioCheck.of("nic:\n  rings: 3\n");
    assertEquals(3, check.scenario() == null ? 0 : check.scenario().profile().rings());
    assertEquals("No problem found.", check.summary());
    assertNotNull(ScenarioCheck.of("").scenario());
  }

  @Test
  void everyFieldIsAKeyThatFilesKnow() {
    String[] values = {
      "generic", "4", "64", "atr", "1500", "1us/packet", "gap=50us", "0-3=0", "0-3=0", "verify", "tcp", "+1", "+2",
      "eth0"
    };
    String text = "";
    for (ScenarioField field : ScenarioField.values()) {
      text = field.change(new ScenarioText(text), values[field.ordinal()]);
      assertEquals(values[field.ordinal()], field.in(new ScenarioText(text)));
    }
    assertEquals("No problem found.", ScenarioCheck.of(text).summary());
    for (ScenarioField field : ScenarioField.values()) {
      text = field.change(new ScenarioText(text), " ");
    }
    assertEquals("nic:\nhost:\nstack:\ncapture:\n", text);
  }
}
