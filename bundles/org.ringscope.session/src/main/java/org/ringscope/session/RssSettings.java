package org.ringscope.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.HashFields;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.InputTransform;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rss.RssKey;
import org.ringscope.packet.FlowType;

/** The sections {@code rss} and {@code rules} of a scenario file. */
final class RssSettings {
  private static final String[] FLOW_TYPES = flowTypes();

  private RssSettings() {}

  private static String[] flowTypes() {
    List<String> names = new ArrayList<>();
    for (int type = FlowType.NONE + 1; type < FlowType.COUNT; type++) {
      names.add(FlowType.name(type));
    }
    return names.toArray(String[]::new);
  }

  /** The profile with what both sections say. */
  static NicProfile apply(NicProfile profile, ScenarioSection root) {
    ScenarioSection rss = root.section("rss");
    rss.allow("function", "initial-value", "transform", "key", "table-size", "table", "fields", "inner");
    RssContext context = hash(profile.rss(), rss);
    NicProfile hashed = profile.withRss(context.withTable(table(profile, rss)));
    return root.list("rules", texts -> withRules(hashed, texts), hashed);
  }

  private static RssContext hash(RssContext base, ScenarioSection rss) {
    RssContext context = rss.value(
        "function", text -> base.withFunction(named(HashFunction.values(), HashFunction::id, text)), base);
    RssContext initial = context;
    context = rss.value("initial-value", text -> initial.withInitialValue(word(text)), context);
    RssContext fields = context.withFields(fields(context.fields(), rss.section("fields")));
    context = rss.value(
        "transform", text -> fields.withTransform(named(InputTransform.values(), InputTransform::id, text)), fields);
    RssContext transformed = context;
    context = rss.value("key", text -> transformed.withKey(RssKey.parse(text)), context);
    RssContext keyed = context;
    return rss.value("inner", text -> keyed.withInner(ScenarioFile.truth(text)), context);
  }

  private static HashFields fields(HashFields base, ScenarioSection section) {
    section.allow(FLOW_TYPES);
    HashFields fields = base;
    for (String name : FLOW_TYPES) {
      HashFields before = fields;
      fields = section.value(name, text -> before.with(FlowType.named(name), HashField.setOf(text)), fields);
    }
    return fields;
  }

  /** A list of rings, or {@code equal N} or {@code weight W0 W1 …} as behind {@code ethtool -X}. */
  private static IndirectionTable table(NicProfile profile, ScenarioSection rss) {
    IndirectionTable base = rss.value(
        "table-size", text -> IndirectionTable.equal(Integer.parseInt(text), profile.rings()), profile.rss().table());
    return rss.list("table", texts -> checked(profile, table(base.size(), texts)), base);
  }

  private static IndirectionTable table(int size, List<String> texts) {
    if (texts.isEmpty()) {
      return IndirectionTable.of();
    }
    String[] words = texts.getFirst().strip().split("\\s+");
    int[] numbers = texts.size() > 1 || words.length == 1
        ? texts.stream().mapToInt(Integer::parseInt).toArray()
        : Arrays.stream(words).skip(1).mapToInt(Integer::parseInt).toArray();
    return switch (words[0]) {
      case "equal" -> IndirectionTable.equal(size, numbers[0]);
      case "weight" -> IndirectionTable.weights(size, numbers);
      default -> IndirectionTable.of(numbers);
    };
  }

  private static IndirectionTable checked(NicProfile profile, IndirectionTable table) {
    return profile.withRss(profile.rss().withTable(table)).rss().table();
  }

  private static NicProfile withRules(NicProfile profile, List<String> commands) {
    return profile.withSteering(profile.steering().withRules(DestinationSettings.rules(commands)));
  }

  private static int word(String text) {
    long value = Long.decode(text);
    if (value < 0 || value > 0xffff_ffffL) {
      throw new IllegalArgumentException("32 bits, not " + text);
    }
    return (int) value;
  }

  private static <T> T named(T[] all, Function<T, String> id, String text) {
    return Arrays.stream(all)
        .filter(value -> id.apply(value).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "no " + text + "; there is " + Arrays.stream(all).map(id).collect(Collectors.joining(", "))));
  }
}
