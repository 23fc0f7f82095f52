package org.ringscope.nic.ethtool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ringscope.nic.ethtool.nfc.FlowRuleCommand;
import org.ringscope.nic.ethtool.nfc.FlowRuleListing;
import org.ringscope.nic.ethtool.nfc.FlowRules;
import org.ringscope.nic.ethtool.nfc.RxFlowHash;
import org.ringscope.nic.ethtool.settings.Channels;
import org.ringscope.nic.ethtool.settings.Coalesce;
import org.ringscope.nic.ethtool.settings.DriverInfo;
import org.ringscope.nic.ethtool.settings.Features;
import org.ringscope.nic.ethtool.settings.IndirectionDump;
import org.ringscope.nic.ethtool.settings.IndirectionReader;
import org.ringscope.nic.ethtool.settings.PrivateFlags;
import org.ringscope.nic.ethtool.settings.RingSizes;
import org.ringscope.nic.ethtool.settings.StatisticLine;
import org.ringscope.nic.ethtool.text.DumpLine;
import org.ringscope.nic.ethtool.text.Section;
import org.ringscope.nic.rule.FlowRule;

/** All that a dump holds of one device. Of settings that stand there more than once the last is taken. */
public final class DeviceDump {
  private final String name;
  private final Map<Long, IndirectionDump> indirections = new TreeMap<>();
  private final Map<Long, List<RxFlowHash>> flowHashes = new TreeMap<>();
  private final List<FlowRule> commandedRules = new ArrayList<>();
  private final List<List<StatisticLine>> statistics = new ArrayList<>();
  private Optional<DriverInfo> driver = Optional.empty();
  private Optional<Channels> channels = Optional.empty();
  private Optional<RingSizes> ringSizes = Optional.empty();
  private Optional<Coalesce> coalesce = Optional.empty();
  private Optional<Features> features = Optional.empty();
  private Optional<PrivateFlags> privateFlags = Optional.empty();
  private Optional<FlowRules> listedRules = Optional.empty();

  DeviceDump(String name) {
    this.name = name;
  }

  void add(Section section, Consumer<DumpLine> unknown) {
    List<DumpLine> lines = section.lines();
    switch (section.kind()) {
      case DRIVER -> driver = Optional.of(DriverInfo.read(lines, unknown));
      case INDIRECTION -> indirections.put(section.context(), IndirectionReader.read(lines, unknown));
      case CHANNELS -> channels = Optional.of(Channels.read(lines, unknown));
      case RINGS -> ringSizes = Optional.of(RingSizes.read(lines, unknown));
      case COALESCE -> coalesce = Optional.of(Coalesce.read(lines, unknown));
      case FEATURES -> features = Optional.of(Features.read(lines, unknown));
      case PRIVATE_FLAGS -> privateFlags = Optional.of(PrivateFlags.read(lines, unknown));
      case FLOW_RULES -> listedRules = Optional.of(FlowRuleListing.read(lines, unknown));
      case FLOW_HASH ->
          flowHashes
              .computeIfAbsent(section.context(), context -> new ArrayList<>())
              .addAll(RxFlowHash.read(lines, section.flowType(), unknown));
      case STATISTICS -> statistics.add(StatisticLine.read(lines, unknown));
      case RULE_COMMAND -> lines.forEach(line -> addCommand(line, unknown));
      case OTHER -> { }
      case STRAY -> lines.forEach(unknown);
    }
  }

  private void addCommand(DumpLine line, Consumer<DumpLine> unknown) {
    try {
      commandedRules.add(FlowRuleCommand.parse(line.content()).rule());
    } catch (IllegalArgumentException notARule) {
      unknown.accept(line);
    }
  }

  public String name() {
    return name;
  }

  /** {@code -i}. */
  public Optional<DriverInfo> driver() {
    return driver;
  }

  /** {@code -x}, of the device's own context. */
  public Optional<IndirectionDump> indirection() {
    return Optional.ofNullable(indirections.get(0L));
  }

  /** {@code -x DEV context N} by context, 0 for the device's own. */
  public Map<Long, IndirectionDump> indirections() {
    return Collections.unmodifiableMap(indirections);
  }

  /** {@code -l}. */
  public Optional<Channels> channels() {
    return channels;
  }

  /** {@code -g}. */
  public Optional<RingSizes> ringSizes() {
    return ringSizes;
  }

  /** {@code -c}. */
  public Optional<Coalesce> coalesce() {
    return coalesce;
  }

  /** {@code -k}. */
  public Optional<Features> features() {
    return features;
  }

  /** {@code --show-priv-flags}. */
  public Optional<PrivateFlags> privateFlags() {
    return privateFlags;
  }

  /** {@code -n} without a flow type. */
  public Optional<FlowRules> listedRules() {
    return listedRules;
  }

  /** The rules of {@code -n}; if there is no listing, those that command lines in the dump insert. */
  public List<FlowRule> rules() {
    return listedRules.map(FlowRules::rules).orElse(Collections.unmodifiableList(commandedRules));
  }

  /** {@code -n DEV rx-flow-hash TYPE} by context, 0 for the device's own. */
  public Map<Long, List<RxFlowHash>> flowHashes() {
    return Collections.unmodifiableMap(flowHashes);
  }

  /** Each {@code -S} in the dump's order, its lines as they stand there. */
  public List<List<StatisticLine>> statistics() {
    return Collections.unmodifiableList(statistics);
  }
}
