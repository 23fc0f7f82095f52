package org.ringscope.view.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.ScenarioText;
import org.ringscope.view.CardSettings;

/** What a form offers of a scenario file; what it doesn't, such as rules, is edited as text. */
public enum ScenarioField {
  PROFILE("nic", "profile", "NIC profile", "the card: its hash, key and defaults"),
  RINGS("nic", "rings", "Receive rings", "1 to " + CardSettings.MOST_RINGS),
  RING_SIZE("nic", "ring-size", "Descriptors a ring", "1 to " + CardSettings.LARGEST_RING),
  STEERING("nic", "steering", "Steering", "receive flows where they were sent; empty for the profile's"),
  MTU("nic", "mtu", "MTU", "longest packet taken, in bytes; empty for no limit"),
  COSTS("host", "costs", "Host costs", "250ns/packet,2us/poll,budget=64; empty for an infinitely fast host"),
  MODERATION("host", "moderation", "Moderation", "gap=50us, or timer=8us,count=128, or adaptive=cqe1"),
  AFFINITY("host", "affinity", "Affinity", "0-3=0,4-7=1: rings = processor"),
  XPS("host", "xps", "XPS", "0-3=0,4-7=1: send rings = processors"),
  CHECKSUM("stack", "checksum", "Wrong checksums", "verify drops what has one"),
  FILTER("capture", "filter", "Capture filter", "BPF, as tcpdump takes it"),
  FROM("capture", "from", "From", "+1.5 seconds behind the first packet, or a date and time"),
  TO("capture", "to", "To", "likewise"),
  INTERFACE("capture", "interface", "Interface", "name or number of the only one replayed");

  private final String section;
  private final String key;
  private final String label;
  private final String example;

  ScenarioField(String section, String key, String label, String example) {
    this.section = section;
    this.key = key;
    this.label = label;
    this.example = example;
  }

  public String label() {
    return label;
  }

  /** What may be typed. */
  public String example() {
    return example;
  }

  /** What may be chosen; empty where anything may be typed. */
  public List<String> choices() {
    return switch (this) {
      case PROFILE -> CardSettings.profiles();
      case STEERING -> List.of("none", "atr", "atr-i40e", "follow-transmit");
      case CHECKSUM -> List.of("ignore", "verify");
      default -> List.of();
    };
  }

  /** What the file says, or an empty text. */
  public String in(ScenarioText file) {
    String value = file.value(section, key);
    return value == null ? "" : value;
  }

  /** The file's text with another value; without the key if that is empty. */
  public String change(ScenarioText file, String value) {
    @Nullable String stripped = value.isBlank() ? null : value.strip();
    return file.with(section, key, stripped);
  }
}
