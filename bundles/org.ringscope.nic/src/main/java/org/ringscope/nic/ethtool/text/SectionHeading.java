package org.ringscope.nic.ethtool.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line by which ethtool begins an output.
 *
 * @param kind which output
 * @param device device named in the heading; {@code -i}, {@code -n} and {@code -S} name none
 * @param context RSS context named in the heading, 0 if none is
 */
record SectionHeading(SectionKind kind, Optional<String> device, long context) {
  private static final List<Form> FORMS =
      List.of(
          new Form(SectionKind.DRIVER, "driver:.*"),
          new Form(
              SectionKind.INDIRECTION,
              "RX flow hash indirection table for (?<device>\\S+) with \\d+ RX ring\\(s\\)"
                  + "(?:,? \\(?(?:RSS )?context (?<context>\\d{1,10})\\)?)?:?"),
          new Form(SectionKind.CHANNELS, "Channel parameters for (?<device>\\S+?):?"),
          new Form(SectionKind.RINGS, "Ring parameters for (?<device>\\S+?):?"),
          new Form(SectionKind.COALESCE, "Coalesce parameters for (?<device>\\S+?):?"),
          new Form(SectionKind.FEATURES, "(?:Features|Offload parameters) for (?<device>\\S+?):?"),
          new Form(SectionKind.PRIVATE_FLAGS, "Private flags for (?<device>\\S+?):?"),
          new Form(SectionKind.FLOW_RULES, "\\d+ RX rings available"),
          new Form(SectionKind.FLOW_HASH, "For RSS context (?<context>\\d{1,10}):"),
          new Form(
              SectionKind.FLOW_HASH,
              "(?:.+ flows )?(?:use these fields for computing Hash flow key:|- All matching flows discarded on RX)"),
          new Form(SectionKind.STATISTICS, "NIC statistics:"),
          new Form(
              SectionKind.OTHER,
              "(?:Settings|Pause parameters|Time stamping parameters|EEE [Ss]ettings|FEC parameters|PLCA settings"
                  + "|Standard stats|PSE attributes|Tunnel information|MAC Merge layer state"
                  + "|Module power mode parameters) for (?<device>\\S+?):?"),
          new Form(SectionKind.OTHER, "Permanent address:.*"));

  private static final Pattern TITLE =
      Pattern.compile("(?:RSS hash key|RSS hash function|RSS input transformation|Total \\d+ rules|Filter: \\d+):?");

  /** The heading that {@code line} is, if it is one. */
  static Optional<SectionHeading> of(String line) {
    return FORMS.stream().flatMap(form -> form.match(line).stream()).findFirst();
  }

  /**
   * Section that {@code line} must belong to although it is no heading: text from which the heading was cut off still
   * tells where it comes from.
   */
  static Optional<SectionKind> kindOfTitle(String line) {
    if (!TITLE.matcher(line).matches()) {
      return Optional.empty();
    }
    return Optional.of(line.startsWith("RSS") ? SectionKind.INDIRECTION : SectionKind.FLOW_RULES);
  }

  private record Form(SectionKind kind, Pattern pattern) {
    Form(SectionKind kind, String pattern) {
      this(kind, Pattern.compile(pattern));
    }

    Optional<SectionHeading> match(String line) {
      Matcher matcher = pattern.matcher(line);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      return Optional.of(new SectionHeading(kind, group(matcher, "device"), context(matcher)));
    }

    private static long context(Matcher matcher) {
      return group(matcher, "context").map(Long::parseLong).orElse(0L);
    }

    private static Optional<String> group(Matcher matcher, String name) {
      return matcher.namedGroups().containsKey(name) ? Optional.ofNullable(matcher.group(name)) : Optional.empty();
    }
  }
}
