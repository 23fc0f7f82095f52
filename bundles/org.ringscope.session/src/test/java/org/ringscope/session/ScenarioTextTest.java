package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ScenarioTextTest {
  private static final String FILE = """
      # The web server's card – ü before everything
      nic:
        profile: generic   # as shipped
        rings: 8           # four were too few
      host: {costs: "250ns/packet,2us/poll", affinity: 0-3=0}
      rules:
        - flow-type tcp4 dst-port 443 action 2 loc 1
      """;

  private static String with(String text, String section, String key, String value) {
    return new ScenarioText(text).with(section, key, value);
  }

  @Test
  void valuesAreRead() {
    ScenarioText text = new ScenarioText(FILE);
    assertEquals("8", text.value("nic", "rings"));
    assertEquals("250ns/packet,2us/poll", text.value("host", "costs"));
    assertNull(text.value("nic", "mtu"));
    assertNull(text.value("stack", "checksum"));
  }

  @Test
  void aValueIsReplacedAndEverythingElseStays() {
    assertEquals(FILE.replace("rings: 8 ", "rings: 16 "), with(FILE, "nic", "rings", "16"));
    assertEquals(FILE.replace("\"250ns/packet,2us/poll\"", "'1us/packet,5us/poll'"),
        with(FILE, "host", "costs", "1us/packet,5us/poll"));
  }

  @Test
  void aKeyIsAddedInItsSection() {
    assertEquals(FILE.replace("too few\n", "too few\n  mtu: 1500\n"), with(FILE, "nic", "mtu", "1500"));
    assertEquals(FILE.replace("0-3=0}", "0-3=0, moderation: gap=50us}"), with(FILE, "host", "moderation", "gap=50us"));
    assertEquals(FILE + "stack:\n  checksum: verify\n", with(FILE, "stack", "checksum", "verify"));
    assertEquals("nic:\n  rings: 4\n", with("", "nic", "rings", "4"));
    assertEquals("nic: # mine\n  rings: 4\nhost:\n", with("nic: # mine\nhost:\n", "nic", "rings", "4"));
    assertEquals("nic: {rings: 4}", with("nic: {}", "nic", "rings", "4"));
    assertEquals("nic:\n  rings: 4", with("nic:\n  rings:", "nic", "rings", "4"));
  }

  @Test
  void aKeyIsTakenOut() {
    ScenarioText text = new ScenarioText(FILE);
    assertEquals(FILE.replace("  rings: 8           # four were too few\n", ""), text.with("nic", "rings", null));
    assertEquals(FILE.replace("costs: \"250ns/packet,2us/poll\", ", ""), text.with("host", "costs", null));
    assertEquals(FILE.replace(", affinity: 0-3=0", ""), text.with("host", "affinity", null));
    assertEquals(FILE, text.with("capture", "filter", null));
  }

  @Test
  void whatIsNoYamlIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ScenarioText("nic: [1"));
    assertThrows(IllegalArgumentException.class, () -> new ScenarioText("[".repeat(100_000)));
  }

  @Property(tries = 300)
  void anyValueIsReadBack(@ForAll @NotBlank @StringLength(max = 20) @CharRange(from = ' ', to = '~') String value) {
    String stripped = value.replaceAll("\\s+", " ").strip();
    assertEquals(stripped, new ScenarioText(with(FILE, "capture", "filter", value)).value("capture", "filter"));
    assertEquals(stripped, new ScenarioText(with(FILE, "host", "costs", value)).value("host", "costs"));
    assertEquals(stripped, new ScenarioText(with(FILE, "nic", "rings", value)).value("nic", "rings"));
  }
}
