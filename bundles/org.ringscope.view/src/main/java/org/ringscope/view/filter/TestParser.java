package org.ringscope.view.filter;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ringscope.session.NearMiss;
import org.ringscope.view.filter.fields.BytesSet;
import org.ringscope.view.filter.fields.FieldSource;
import org.ringscope.view.filter.fields.FilterField;
import org.ringscope.view.filter.fields.Interval;
import org.ringscope.view.filter.fields.NumberSet;
import org.ringscope.view.filter.fields.Value;
import org.ringscope.view.filter.fields.ValueKind;
import org.ringscope.view.filter.fields.ValueSet;

/** Reads one test of a filter: a field, and perhaps what it is compared with. */
final class TestParser {
  private static final ValueSet SET = NumberSet.of(List.of(Interval.of(Value.of(1))));
  private static final Set<String> WORDS_BETWEEN = Set.of("and", "or", "in", "not", "eq", "ne", "lt", "le", "gt", "ge");

  /** Longer words are no misspelt fields. */
  private static final int LONGEST_NAME = 64;

  private final Tokens tokens;
  private final FieldSource fields;

  TestParser(Tokens tokens, FieldSource fields) {
    this.tokens = tokens;
    this.fields = fields;
  }

  FilterNode test() throws FilterSyntaxException {
    Token name = tokens.read();
    FilterField field = field(name);
    Token operator = tokens.peek();
    Comparison comparison = Comparison.of(operator).orElse(null);
    if (comparison != null) {
      tokens.read();
      return comparison(name, field, operator, comparison);
    }
    if (tokens.skip("in")) {
      return match(name, field, set(field, operator));
    }
    if (tokens.skip("not")) {
      if (!tokens.skip("in")) {
        throw new FilterSyntaxException(operator, "'not' stands before a test, or before 'in'");
      }
      FilterNode in = match(name, field, set(field, operator));
      return new FilterNode.Not(in, in.offset(), in.length());
    }
    return match(name, field, field.kind() == ValueKind.FLAG ? SET : ValueSet.ANY);
  }

  private FilterField field(Token name) throws FilterSyntaxException {
    FilterField field = name.kind() == Token.Kind.WORD ? fields.find(name.text()) : null;
    if (field != null) {
      return field;
    }
    throw new FilterSyntaxException(name, switch (name.kind()) {
      case END -> "a field is missing here";
      case WORD -> WORDS_BETWEEN.contains(name.text())
          ? "a field is missing before '" + name.text() + "'"
          : unknown(name.text());
      default -> "a field belongs here, not '" + name.text() + "'";
    });
  }

  private String unknown(String name) {
    if (name.length() > LONGEST_NAME) {
      return "a field belongs here";
    }
    List<String> names = fields.fields().stream().map(FilterField::name).toList();
    return "unknown field '" + name + "'"
        + NearMiss.near(name.toLowerCase(Locale.ROOT), names).map(near -> " – did you mean " + near + "?").orElse("");
  }

  private FilterNode comparison(Token name, FilterField field, Token operator, Comparison comparison)
      throws FilterSyntaxException {
    requireValues(field, operator);
    if (comparison.isOrder() && !field.kind().isOrdered()) {
      throw new FilterSyntaxException(
          operator, field.name() + " has no order: compare it with == or !=, or use in {…}");
    }
    ValueSet values;
    Token value = value(field);
    if (field.kind() == ValueKind.BYTES) {
      values = new BytesSet(List.of(bytes(value)));
    } else {
      Operand operand = operand(field, value);
      values = NumberSet.of(operand.among(comparison.holdsFor(operand.values())));
    }
    FilterNode holds = match(name, field, values);
    if (comparison != Comparison.NOT_EQUAL) {
      return holds;
    }
    // Wireshark 4.0: "all are not equal" – and there has to be at least one.
    FilterNode none = new FilterNode.Not(holds, holds.offset(), holds.length());
    return new FilterNode.And(List.of(match(name, field, ValueSet.ANY), none), holds.offset(), holds.length());
  }

  private FilterNode match(Token name, FilterField field, ValueSet values) {
    return new FilterNode.Match(field, values, name.offset(), tokens.lengthFrom(name.offset()));
  }

  private static void requireValues(FilterField field, Token operator) throws FilterSyntaxException {
    if (field.kind() == ValueKind.PROTOCOL) {
      throw new FilterSyntaxException(
          operator, field.name() + " is a protocol, there or not: it has no value to compare");
    }
  }

  private Token value(FilterField field) throws FilterSyntaxException {
    Token value = tokens.read();
    if (!value.isValue()) {
      String instead = value.kind() == Token.Kind.END ? "" : ", not '" + value.text() + "'";
      throw new FilterSyntaxException(value, field.kind().expected() + " belongs here" + instead);
    }
    return value;
  }

  private static Operand operand(FilterField field, Token value) throws FilterSyntaxException {
    try {
      return ValueText.read(field, value.text());
    } catch (IllegalArgumentException wrong) {
      throw new FilterSyntaxException(value, String.valueOf(wrong.getMessage()));
    }
  }

  private static MemorySegment bytes(Token value) throws FilterSyntaxException {
    try {
      return MemorySegment.ofArray(ValueText.bytes(value.text()));
    } catch (IllegalArgumentException wrong) {
      throw new FilterSyntaxException(value, String.valueOf(wrong.getMessage()));
    }
  }

  private ValueSet set(FilterField field, Token operator) throws FilterSyntaxException {
    requireValues(field, operator);
    Token open = tokens.peek();
    if (!tokens.skip("{")) {
      throw new FilterSyntaxException(open, "a set in braces belongs behind 'in': {1, 3..5}");
    }
    List<Interval> intervals = new ArrayList<>();
    List<MemorySegment> runs = new ArrayList<>();
    do {
      Token value = value(field);
      if (field.kind() == ValueKind.BYTES) {
        runs.add(bytes(value));
      } else {
        intervals.addAll(element(field, value));
      }
    } while (tokens.skip(","));
    Token end = tokens.read();
    if (!end.is("}")) {
      throw new FilterSyntaxException(
          end.kind() == Token.Kind.END ? open : end, "a comma or the closing brace is missing in this set");
    }
    return field.kind() == ValueKind.BYTES ? new BytesSet(runs) : NumberSet.of(intervals);
  }

  private List<Interval> element(FilterField field, Token value) throws FilterSyntaxException {
    Operand first = operand(field, value);
    Token range = tokens.peek();
    if (!tokens.skip("..")) {
      return first.among(List.of(first.values()));
    }
    if (!field.kind().isOrdered()) {
      throw new FilterSyntaxException(range, field.name() + " has no order, so there is nothing between two values");
    }
    Token end = value(field);
    Operand last = operand(field, end);
    Interval both = new Interval(first.values().from(), last.values().to());
    if (both.isEmpty() || !first.directions().equals(last.directions())) {
      throw new FilterSyntaxException(
          new FilterFault(value.offset(), end.offset() + end.length() - value.offset(), backwards(first, last)));
    }
    return first.among(List.of(both));
  }

  private static String backwards(Operand first, Operand last) {
    return first.directions().equals(last.directions())
        ? "this range ends before it begins"
        : "this range begins on one kind of rings and ends on another";
  }
}
