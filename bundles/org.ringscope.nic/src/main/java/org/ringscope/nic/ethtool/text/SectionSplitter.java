package org.ringscope.nic.ethtool.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into the outputs of single commands, by ethtool's headings and by the command lines between them. */
public final class SectionSplitter {
  /** {@code head} and {@code tail} write the name of each file above its lines. */
  private static final Pattern FILE_MARK = Pattern.compile("==> (.+) <==");

  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?:.*[:\\s])?(?:Operation not supported|Operation not permitted|Invalid argument|No such device"
              + "|No data available)|Cannot (?:get|set) .*|netlink error: .*|rxclass: .*|no .* available"
              + "|RX classification rule retrieval failed|ethtool: bad command line argument.*"
              + "|For more information run ethtool -h.*|Added rule with ID \\d+|New RSS context is \\d+");

  private static final Pattern COUNTER = Pattern.compile(".*:\\s*\\d+");

  /** No line of ethtool comes near; what is longer is not looked into. */
  private static final int LONGEST_LINE = 2_000;

  private final List<Section> sections = new ArrayList<>();
  private final List<DumpLine> overlong = new ArrayList<>();
  private final List<DumpLine> messages = new ArrayList<>();

  private SectionKind kind = SectionKind.STRAY;
  private Optional<String> device = Optional.empty();
  private Optional<String> lastDevice = Optional.empty();
  private Optional<String> flowType = Optional.empty();
  private long context;
  private boolean headed;
  private List<DumpLine> lines = new ArrayList<>();

  private SectionSplitter() {}

  /**
   * What a text was cut into.
   *
   * @param sections outputs in the text's order
   * @param messages errors that ethtool printed instead of an output
   * @param overlong lines that are too long for ethtool to have written them
   */
  public record Cut(List<Section> sections, List<DumpLine> messages, List<DumpLine> overlong) {}

  public static Cut split(DumpText text) {
    SectionSplitter splitter = new SectionSplitter();
    splitter.enterFile(text.name());
    text.lines().forEach(splitter::add);
    splitter.close();
    return new Cut(
        List.copyOf(splitter.sections), List.copyOf(splitter.messages), List.copyOf(splitter.overlong));
  }

  private void enterFile(String name) {
    FileNameHint hint = FileNameHint.of(name);
    lastDevice = hint.device();
    open(hint.kind().orElse(SectionKind.STRAY), hint.device(), 0, false);
  }

  private void add(DumpLine line) {
    if (line.text().length() > LONGEST_LINE) {
      overlong.add(line);
      return;
    }
    String content = line.content();
    Matcher mark = FILE_MARK.matcher(line.text().strip());
    Optional<SectionHeading> heading = SectionHeading.of(content);
    if (mark.matches()) {
      enterFile(mark.group(1));
    } else if (heading.isPresent()) {
      begin(heading.get());
      lines.add(line);
    } else if (!startsWithPrompt(line)) {
      addContent(line, content);
    }
  }

  private void addContent(DumpLine line, String content) {
    Optional<SectionKind> titled = SectionHeading.kindOfTitle(content);
    if (titled.isPresent() && titled.get() != kind) {
      open(titled.get(), lastDevice, context, true);
    }
    if (MESSAGE.matcher(content).matches() && !COUNTER.matcher(content).matches()) {
      messages.add(line);
    } else {
      lines.add(line);
    }
  }

  private boolean startsWithPrompt(DumpLine line) {
    String text = line.text().strip();
    Optional<EthtoolCommand> command = EthtoolCommand.of(text);
    if (command.isPresent()) {
      lastDevice = command.get().device();
      open(command.get().kind(), lastDevice, command.get().context(), false);
      flowType = command.get().flowType();
      if (kind == SectionKind.RULE_COMMAND) {
        lines.add(line);
        open(SectionKind.OTHER, lastDevice, 0, true);
      }
      return true;
    }
    if (EthtoolCommand.isPrompt(text)) {
      open(SectionKind.STRAY, Optional.empty(), 0, true);
      return true;
    }
    return false;
  }

  /** A heading goes with the command line, or the other heading, right above it; otherwise it begins a section. */
  private void begin(SectionHeading heading) {
    boolean goesOn =
        kind == heading.kind()
            && (!headed || kind == SectionKind.FLOW_HASH && onlyContextNamed())
            && (heading.device().isEmpty() || device.isEmpty() || device.equals(heading.device()));
    if (!goesOn) {
      open(heading.kind(), heading.device().or(() -> lastDevice), 0, true);
    }
    device = heading.device().or(() -> device);
    lastDevice = heading.device().or(() -> lastDevice);
    context = heading.context() != 0 ? heading.context() : context;
    headed = true;
  }

  private boolean onlyContextNamed() {
    return lines.size() == 1 && lines.getFirst().content().startsWith("For RSS context");
  }

  private void open(SectionKind next, Optional<String> nextDevice, long nextContext, boolean nextHeaded) {
    close();
    kind = next;
    device = nextDevice;
    context = nextContext;
    flowType = Optional.empty();
    headed = nextHeaded;
  }

  private void close() {
    if (!lines.isEmpty()) {
      sections.add(new Section(kind, device, context, flowType, lines));
      lines = new ArrayList<>();
    }
  }
}
