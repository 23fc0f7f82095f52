package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  void mapsAreWrittenUnderTheirNames() {
    String file = """
        mirrors:
          first:        # of the web server
            ring: 3
            # half of it
            sample: 2

          last: {ring: 1}   # the rest
        # the end
        """;
    Map<String, String> value = new LinkedHashMap<>();
    value.put("flow", "tcp4 10.0.0.1:1 > 10.0.0.2:2");
    value.put("bind", "copy");
    String written = "{flow: 'tcp4 10.0.0.1:1 > 10.0.0.2:2', bind: copy}";
    ScenarioText text = new ScenarioText(file);
    assertEquals(List.of("first", "last"), text.names("mirrors"));
    assertEquals(file.replace("{ring: 1}", written), text.withMap("mirrors", "last", value));
    assertEquals(
        file.replace("ring: 3\n    # half of it\n    sample: 2", written), text.withMap("mirrors", "first", value));
    assertEquals(file.replace("the rest\n", "the rest\n  new: " + written + "\n"), text.withMap("mirrors", "new", value));
    String without = file.substring(0, 9) + file.substring(file.indexOf("\n  last"));
    assertEquals(without, text.with("mirrors", "first", null));
    assertEquals("mirrors:\n  'a: b': " + written + "\n", new ScenarioText("").withMap("mirrors", "a: b", value));
    assertEquals(List.of(), text.names("nic"));
    assertEquals(Map.of("ring", "3", "sample", "2"), text.map("mirrors", "first"));
    assertEquals(Map.of(), text.map("mirrors", "none"));
    assertEquals(file.replace("first:", "of all:"), text.withName("mirrors", "first", "of all"));
    assertEquals(file, text.withName("mirrors", "none", "some"));
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
