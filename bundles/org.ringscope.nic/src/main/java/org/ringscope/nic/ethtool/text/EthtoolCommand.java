package org.ringscope.nic.ethtool.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line that stands between outputs, behind a prompt or alone.
 *
 * @param kind what it prints
 * @param device its device, if one is named
 * @param context RSS context it asks for, 0 if none
 * @param flowType flow type it asks for, as the command line names it
 */
record EthtoolCommand(SectionKind kind, Optional<String> device, long context, Optional<String> flowType) {
  /** {@code ethtool} as a word of its own and what follows up to a pipe, a redirection or the next command. */
  private static final Pattern CALL =
      Pattern.compile("(?:^|.*?[\\s#$%>+\\])(\"'`])(?:/\\S*/)?ethtool\\s+([^|;&<>]+).*");

  /** A prompt of root or user in front of anything, or of nothing. */
  private static final Pattern PROMPT =
      Pattern.compile("(?:\\[?[\\w.-]+@[\\w.-]+[^#$]*[#$]|[#$+]\\s+\\S|[#$]$).*");

  private static final Pattern DEVICE = Pattern.compile("[\\w.@-]{1,64}");
  private static final Pattern DECORATION = Pattern.compile("[\\s:=*#\"'`)\\]-]+$");
  private static final Pattern CONTEXT = Pattern.compile(".*\\scontext\\s+(\\d{1,10})\\b.*");
  private static final Pattern FLOW_TYPE = Pattern.compile(".*\\srx-flow-hash\\s+([a-z0-9]+)\\b.*");
  private static final List<String> FLAGS =
      List.of("--json", "-j", "-I", "--include-statistics", "--disable-netlink", "--all", "--phy");

  /** The command that {@code line} shows, if it shows one of ethtool. */
  static Optional<EthtoolCommand> of(String line) {
    Matcher call = CALL.matcher(line);
    if (!call.matches()) {
      return Optional.empty();
    }
    String arguments = call.group(1);
    List<String> words =
        new ArrayList<>(Arrays.asList(DECORATION.matcher(arguments).replaceFirst("").strip().split("\\s+")));
    words.removeAll(FLAGS);
    if (words.isEmpty() || words.getFirst().isEmpty()) {
      return Optional.empty();
    }
    boolean hasOption = words.getFirst().startsWith("-");
    int place = hasOption ? 1 : 0;
    Optional<String> device =
        words.size() > place && DEVICE.matcher(words.get(place)).matches() && !words.get(place).startsWith("-")
            ? Optional.of(words.get(place))
            : Optional.empty();
    if (!hasOption && words.size() > 1) {
      return Optional.empty();
    }
    SectionKind kind = hasOption ? kind(words) : SectionKind.OTHER;
    return Optional.of(new EthtoolCommand(kind, device, context(arguments), flowType(arguments)));
  }

  /** Whether {@code line} is a shell's prompt, with a command or without. */
  static boolean isPrompt(String line) {
    return PROMPT.matcher(line).matches();
  }

  private static SectionKind kind(List<String> words) {
    SectionKind kind = SectionKind.shownBy(words.getFirst()).orElse(SectionKind.OTHER);
    if (kind == SectionKind.FLOW_RULES && words.contains("rx-flow-hash")) {
      return SectionKind.FLOW_HASH;
    }
    if (kind == SectionKind.RULE_COMMAND && !words.contains("flow-type")) {
      return SectionKind.OTHER;
    }
    return kind;
  }

  private static Optional<String> flowType(String arguments) {
    Matcher matcher = FLOW_TYPE.matcher(arguments);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static long context(String arguments) {
    Matcher matcher = CONTEXT.matcher(arguments);
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
  }
}
