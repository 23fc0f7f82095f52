package org.ringscope.nic.ethtool.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which of ethtool's outputs a section is. */
public enum SectionKind {
  DRIVER("-i", "--driver"),
  INDIRECTION("-x", "--show-rxfh-indir", "--show-rxfh"),
  CHANNELS("-l", "--show-channels"),
  RINGS("-g", "--show-ring"),
  COALESCE("-c", "--show-coalesce"),
  FEATURES("-k", "--show-features", "--show-offload"),
  PRIVATE_FLAGS("--show-priv-flags"),
  FLOW_RULES("-n", "-u", "--show-nfc", "--show-ntuple"),
  /** {@code -n DEV rx-flow-hash TYPE}: told from {@code FLOW_RULES} by the word behind the device. */
  FLOW_HASH,
  STATISTICS("-S", "--statistics"),
  /** A command that inserts an n-tuple rule; the section is its own command line. */
  RULE_COMMAND("-N", "-U", "--config-nfc", "--config-ntuple"),
  /** Output of ethtool that says nothing of receive rings, such as {@code -a} or {@code -T}. */
  OTHER,
  /** What belongs to no command known here. */
  STRAY;

  private final List<String> options;

  SectionKind(String... options) {
    this.options = List.of(options);
  }

  /** The section that a command with {@code option} prints. */
  static Optional<SectionKind> shownBy(String option) {
    return Arrays.stream(values()).filter(kind -> kind.options.contains(option)).findFirst();
  }
}
