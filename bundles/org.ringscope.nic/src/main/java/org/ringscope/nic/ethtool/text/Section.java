package org.ringscope.nic.ethtool.text;

import java.util.List;
import java.util.Optional;

/**
 * The output of one command.
 *
 * @param kind which output
 * @param device device as the heading, the command line or the file's name has it
 * @param context RSS context that the command line asked for, 0 for the device's own
 * @param flowType flow type that the command line asked for ({@code rx-flow-hash TYPE})
 * @param lines heading and all that follows it, without blank lines
 */
public record Section(
    SectionKind kind, Optional<String> device, long context, Optional<String> flowType, List<DumpLine> lines) {
  public Section {
    lines = List.copyOf(lines);
  }

  Section of(String device) {
    return new Section(kind, Optional.of(device), context, flowType, lines);
  }

  /** Name of the file the section stands in. */
  String file() {
    return lines.getFirst().file();
  }
}
