package org.ringscope.session.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.ethtool.DeviceDump;
import org.ringscope.nic.ethtool.nfc.RxFlowHash;
import org.ringscope.nic.ethtool.settings.Channels;
import org.ringscope.nic.ethtool.settings.DriverInfo;
import org.ringscope.nic.ethtool.settings.Features;
import org.ringscope.nic.ethtool.settings.IndirectionDump;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.HashFields;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.InputTransform;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rss.RssKey;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.packet.FlowType;

/** Makes a {@link Card} of what dumps hold of a device; what they leave out is its driver's default, with a note. */
final class CardReader {
  private static final String NTUPLE = "ntuple-filters";

  private final DeviceDump dump;
  private final NicProfile defaults;
  private final List<String> notes = new ArrayList<>();

  private CardReader(DeviceDump dump) {
    this.dump = dump;
    String driver = dump.driver().map(DriverInfo::driver).orElse("");
    defaults = NicProfile.named(driver).orElse(NicProfile.GENERIC);
  }

  /** @param ringsSeen rings that counters name, 0 if none do */
  static Card read(DeviceDump dump, int ringsSeen) {
    return new CardReader(dump).read(ringsSeen);
  }

  private Card read(int ringsSeen) {
    Optional<IndirectionTable> table = table();
    int rings = rings(table, ringsSeen);
    Optional<RssKey> key = key();
    IndirectionTable used = table.orElseGet(() -> IndirectionTable.equal(defaults.rss().table().size(), rings));
    RssContext context = hash(fields()).withKey(key.orElse(defaults.rss().key())).withTable(used);
    if (table.isEmpty()) {
      notes.add("The indirection table isn't in the dumps (ethtool -x): an equal one is assumed.");
    }
    if (key.isEmpty()) {
      notes.add("The RSS key isn't in the dumps (ethtool -x).");
    }
    noteRules();
    return new Card(
        dump.name(),
        context,
        rings,
        mostRings(),
        channelWord(),
        functionOpen(),
        key.isPresent() || context.function() != HashFunction.TOEPLITZ,
        table.isPresent(),
        canSteer(),
        !dump.features().flatMap(all -> all.isOn(NTUPLE)).orElse(true),
        dump.rules().stream().map(rule -> (int) Math.min(rule.location(), Integer.MAX_VALUE)).toList(),
        notes);
  }

  private Optional<IndirectionTable> table() {
    List<Integer> rings = dump.indirection().map(IndirectionDump::table).orElse(List.of());
    if (rings.isEmpty()) {
      return Optional.empty();
    }
    boolean sane = rings.stream().allMatch(ring -> ring < NicProfile.MOST_RINGS)
        && rings.size() <= IndirectionTable.MOST_ENTRIES;
    if (!sane) {
      notes.add("The indirection table of the dump names rings or has entries beyond any card's.");
      return Optional.empty();
    }
    return Optional.of(IndirectionTable.of(rings.stream().mapToInt(Integer::intValue).toArray()));
  }

  private int rings(Optional<IndirectionTable> table, int ringsSeen) {
    OptionalLong told = dump.channels().map(Channels::receiveRings).orElse(OptionalLong.empty());
    if (told.isEmpty() || told.getAsLong() < 1) {
      told = dump.indirection().map(IndirectionDump::rings).orElse(OptionalLong.empty());
    }
    int named = table.map(one -> one.highestRing() + 1).orElse(0);
    if (told.isEmpty() && named == 0 && ringsSeen == 0) {
      notes.add("The number of rings isn't in the dumps (ethtool -l): " + defaults.rings() + " are assumed.");
      return defaults.rings();
    }
    long rings = told.orElse(ringsSeen);
    return (int) Math.clamp(Math.max(rings, named), 1, NicProfile.MOST_RINGS);
  }

  private OptionalInt mostRings() {
    OptionalLong most = dump.channels().map(Channels::mostReceiveRings).orElse(OptionalLong.empty());
    return most.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) Math.min(most.getAsLong(), NicProfile.MOST_RINGS));
  }

  private String channelWord() {
    return dump.channels().map(all -> all.combined().orElse(0) > 0).orElse(true) ? "combined" : "rx";
  }

  private Optional<RssKey> key() {
    Optional<String> text = dump.indirection().flatMap(IndirectionDump::key);
    try {
      return text.map(RssKey::parse);
    } catch (IllegalArgumentException tooShort) {
      notes.add(String.valueOf(tooShort.getMessage()));
      return Optional.empty();
    }
  }

  private HashFields fields() {
    HashFields fields = defaults.rss().fields();
    for (RxFlowHash told : dump.flowHashes().getOrDefault(0L, List.of())) {
      for (String name : told.flowTypes()) {
        int flowType = FlowType.named(name);
        if (flowType != FlowType.NONE) {
          fields = withFields(fields, flowType, told);
        }
      }
    }
    if (dump.flowHashes().isEmpty()) {
      notes.add("The fields hashed aren't in the dumps (ethtool -n DEV rx-flow-hash udp4): the driver's are assumed.");
    }
    return fields;
  }

  private HashFields withFields(HashFields fields, int flowType, RxFlowHash told) {
    try {
      return fields.with(flowType, HashField.setOf(told.letters()));
    } catch (IllegalArgumentException unknownField) {
      notes.add(told.flowTypes() + ": " + unknownField.getMessage());
      return fields;
    }
  }

  private RssContext hash(HashFields fields) {
    RssContext context = defaults.rss().withTransform(InputTransform.NONE).withFields(fields);
    Optional<HashFunction> function = dump.indirection().flatMap(IndirectionDump::function).flatMap(CardReader::function);
    if (function.isPresent() && function.orElseThrow() != context.function()) {
      context = context.withFunction(function.orElseThrow());
    }
    try {
      return context.withTransform(transform());
    } catch (IllegalArgumentException oneEndOnly) {
      notes.add(String.valueOf(oneEndOnly.getMessage()));
      return context;
    }
  }

  private InputTransform transform() {
    Optional<IndirectionDump> indirection = dump.indirection();
    if (indirection.map(one -> one.transforms().isEmpty()).orElse(true)) {
      return defaults.rss().transform();
    }
    return switch (indirection.flatMap(IndirectionDump::transform).orElse("")) {
      case "symmetric-xor" -> InputTransform.SYMMETRIC_XOR;
      case "symmetric-or-xor" -> InputTransform.SYMMETRIC_OR_XOR;
      default -> InputTransform.NONE;
    };
  }

  private static Optional<HashFunction> function(String name) {
    return Optional.ofNullable(
        Map.of("toeplitz", HashFunction.TOEPLITZ, "xor", HashFunction.XOR, "crc32", HashFunction.CRC32).get(name));
  }

  /** Where the features aren't told (ethtool -k), a list of rules (ethtool -n), be it empty, shows that there can be some. */
  private boolean canSteer() {
    return dump.features().map(Features::features).map(all -> all.get(NTUPLE))
        .map(state -> state.on() || !state.fixed()).orElse(dump.listedRules().isPresent());
  }

  /** Older ethtools don't name the function, and not every driver always uses the same. */
  private boolean functionOpen() {
    boolean told = dump.indirection().flatMap(IndirectionDump::function).isPresent();
    return !told && dump.driver().map(DriverInfo::driver).orElse("").equals("ena");
  }

  private void noteRules() {
    List<FlowRule> rules = dump.rules();
    if (!rules.isEmpty()) {
      notes.add("The card has " + rules.size() + " n-tuple rules; the packets that they steer are predicted as if RSS"
          + " steered them.");
    }
  }
}
