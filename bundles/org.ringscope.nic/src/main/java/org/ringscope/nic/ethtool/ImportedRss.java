package org.ringscope.nic.ethtool;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ringscope.nic.ethtool.nfc.RxFlowHash;
import org.ringscope.nic.ethtool.settings.IndirectionDump;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.HashFields;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.InputTransform;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rss.RssKey;
import org.ringscope.packet.FlowType;

/** Turns what {@code -x} and {@code -n DEV rx-flow-hash} say of one context into that context. */
final class ImportedRss {
  private static final String TABLE_COMMAND = "ethtool -x";
  private static final String FIELDS_COMMAND = "ethtool -n rx-flow-hash";
  private static final String KNOWN_FIELDS = "mvtsdfnr";

  private final Origins origins;
  private final List<String> doubts;

  /** Is told of each setting that is taken from the dump. */
  interface Origins {
    void tell(String setting, String value, String source);
  }

  /**
   * An import.
   *
   * @param doubts gets a sentence for each setting that could not be taken
   */
  ImportedRss(Origins origins, List<String> doubts) {
    this.origins = origins;
    this.doubts = doubts;
  }

  /** The context: where the dump is silent as {@code base} has it. */
  RssContext read(Optional<IndirectionDump> shown, List<RxFlowHash> hashes, RssContext base) {
    RssContext context = base;
    if (shown.isPresent()) {
      IndirectionDump dump = shown.get();
      context = context.withTable(table(dump, base.table()));
      context = context.withKey(dump.key().flatMap(this::key).orElse(base.key()));
      context = dump.function().flatMap(this::function).map(context::withFunction).orElse(context);
    }
    InputTransform wanted = shown.flatMap(this::transform).orElse(base.transform());
    context = context.withTransform(InputTransform.NONE).withFields(fields(hashes, base.fields()));
    try {
      return context.withTransform(wanted);
    } catch (IllegalArgumentException fieldsAreOfOneEnd) {
      doubts.add("The input transformation is left out: " + fieldsAreOfOneEnd.getMessage());
      return context;
    }
  }

  private IndirectionTable table(IndirectionDump dump, IndirectionTable base) {
    if (dump.table().isEmpty()) {
      return base;
    }
    if (!dump.wholeTable() || dump.table().size() > IndirectionTable.MOST_ENTRIES) {
      doubts.add("The indirection table is not whole and so not taken.");
      return base;
    }
    origins.tell("table", dump.table().size() + " entries", TABLE_COMMAND);
    return IndirectionTable.of(dump.table().stream().mapToInt(ring -> ring).toArray());
  }

  private Optional<RssKey> key(String text) {
    try {
      RssKey key = RssKey.parse(text);
      origins.tell("key", text, TABLE_COMMAND);
      return Optional.of(key);
    } catch (IllegalArgumentException tooShort) {
      doubts.add("The key is not taken: " + tooShort.getMessage());
      return Optional.empty();
    }
  }

  private Optional<HashFunction> function(String name) {
    Optional<HashFunction> function =
        Arrays.stream(HashFunction.values()).filter(known -> known.id().equals(name)).findFirst();
    function.ifPresentOrElse(
        known -> origins.tell("function", name, TABLE_COMMAND),
        () -> doubts.add("The hash function " + name + " is unknown; Toeplitz is taken."));
    return function;
  }

  private Optional<InputTransform> transform(IndirectionDump dump) {
    if (dump.transforms().isEmpty()) {
      return Optional.empty();
    }
    InputTransform transform = Arrays.stream(InputTransform.values())
        .filter(known -> dump.transform().filter(known.id()::equals).isPresent())
        .findFirst()
        .orElse(InputTransform.NONE);
    origins.tell("transform", transform.id(), TABLE_COMMAND);
    return Optional.of(transform);
  }

  private HashFields fields(List<RxFlowHash> hashes, HashFields base) {
    HashFields fields = base;
    for (RxFlowHash hash : hashes) {
      for (String name : hash.flowTypes()) {
        int flowType = FlowType.named(name);
        if (flowType != FlowType.NONE) {
          fields = fields.with(flowType, HashField.setOf(known(name, hash.letters())));
          origins.tell("fields of " + name, hash.letters().isEmpty() ? "none" : hash.letters(), FIELDS_COMMAND);
        }
      }
    }
    return fields;
  }

  /** Flow labels and tunnel endpoints are not modelled. */
  private String known(String flowType, String letters) {
    String known =
        letters
            .chars()
            .filter(letter -> KNOWN_FIELDS.indexOf(letter) >= 0)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    if (known.length() < letters.length()) {
      doubts.add("Of the fields " + letters + " of " + flowType + " only " + known + " are modelled.");
    }
    return known;
  }
}
