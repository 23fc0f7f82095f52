package org.ringscope.session.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringscope.session.Scenario;

/**
 * A setting and the values to try.
 *
 * @param setting what is varied
 * @param values at least one, as typed
 * @param isRange whether the values were given as {@code A..B}: those between them would do as well
 */
public record Variation(Setting setting, List<String> values, boolean isRange) {
  /** Far more than anybody reads, few enough to end in time. */
  public static final int MOST_VARIANTS = 4096;

  private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})\\.\\.([0-9]{1,9})");

  public Variation {
    values = List.copyOf(values);
  }

  /**
   * Reads {@code rings=1..16} (each number), {@code ring-size=64..4096} (doubled), {@code ring-size=64,128}, {@code
   * profile=a,b}, {@code host=A;B} or {@code moderation=A;B}, whose values have commas of their own.
   *
   * @throws IllegalArgumentException naming what can't be understood
   */
  public static Variation parse(String text) {
    int equals = text.indexOf('=');
    String id = equals < 0 ? text : text.substring(0, equals);
    Setting setting = Setting.named(id).orElseThrow(() -> new IllegalArgumentException(
        "can't vary '" + id + "', but " + String.join(", ", Setting.ids())));
    if (equals < 0) {
      throw new IllegalArgumentException(id + " lacks its values, as in " + id + "=A,B");
    }
    String values = text.substring(equals + 1);
    Matcher range = RANGE.matcher(values);
    if (setting.isCounted() && range.matches()) {
      return new Variation(setting, range(setting, range), true);
    }
    boolean ownCommas = setting == Setting.HOST || setting == Setting.MODERATION;
    List<String> given = Arrays.stream(values.split(ownCommas ? ";" : ",", -1)).map(String::strip).toList();
    given.forEach(value -> setting.apply(Scenario.DEFAULT, value));
    return new Variation(setting, given, false);
  }

  private static List<String> range(Setting setting, Matcher range) {
    int first = Integer.parseInt(range.group(1));
    int last = Integer.parseInt(range.group(2));
    if (first < 1 || last < first || setting == Setting.RINGS && last - first >= MOST_VARIANTS) {
      throw new IllegalArgumentException("no range from 1 up: " + range.group());
    }
    List<String> values = new ArrayList<>();
    for (long value = first; value < last; value = setting == Setting.RINGS ? value + 1 : value * 2) {
      values.add(Long.toString(value));
    }
    values.add(Integer.toString(last));
    setting.apply(Scenario.DEFAULT, values.getLast());
    return values;
  }

  /**
   * Every combination of the variations' values; those of the same setting count as one variation.
   *
   * @throws IllegalArgumentException if there are more than {@value #MOST_VARIANTS}
   */
  public static List<Variant> product(Scenario base, List<Variation> variations) {
    TreeMap<Setting, List<String>> values = new TreeMap<>();
    for (Variation variation : variations) {
      values.computeIfAbsent(variation.setting, first -> new ArrayList<>()).addAll(variation.values);
    }
    List<Variant> variants = List.of(new Variant("", base));
    for (var setting : values.entrySet()) {
      List<Variant> longer = new ArrayList<>();
      for (Variant variant : variants) {
        for (String value : setting.getValue().stream().distinct().toList()) {
          longer.add(variant(variant, setting.getKey(), value));
        }
      }
      if (longer.size() > MOST_VARIANTS) {
        throw new IllegalArgumentException("more than " + MOST_VARIANTS + " variants");
      }
      variants = longer;
    }
    return variants;
  }

  static Variant variant(Variant base, Setting setting, String value) {
    String separator = base.name().isEmpty() ? "" : " ";
    return new Variant(
        base.name() + separator + setting.id() + "=" + value, setting.apply(base.scenario(), value));
  }
}
