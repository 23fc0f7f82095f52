package org.ringscope.view.filter;

import java.util.List;
import java.util.Optional;
import org.ringscope.view.filter.fields.Interval;
import org.ringscope.view.filter.fields.Value;

/** How a field is compared with a value. */
enum Comparison {
  EQUAL("==", "eq", "is"),
  /** No value of the field is equal, and the field is there. */
  NOT_EQUAL("!=", "ne", "is there and is not"),
  LESS("<", "lt", "is less than"),
  LESS_OR_EQUAL("<=", "le", "is at most"),
  GREATER(">", "gt", "is greater than"),
  GREATER_OR_EQUAL(">=", "ge", "is at least");

  private final String sign;
  private final String word;
  private final String meaning;

  Comparison(String sign, String word, String meaning) {
    this.sign = sign;
    this.word = word;
    this.meaning = meaning;
  }

  static Optional<Comparison> of(Token token) {
    for (Comparison comparison : values()) {
      if (token.is(comparison.sign) || token.is(comparison.word)) {
        return Optional.of(comparison);
      }
    }
    return Optional.empty();
  }

  String sign() {
    return sign;
  }

  String meaning() {
    return meaning;
  }

  boolean isOrder() {
    return this != EQUAL && this != NOT_EQUAL;
  }

  /**
   * The values of which the comparison with {@code operand} holds; for {@link #NOT_EQUAL} the values of which it
   * doesn't. A network is compared as the addresses in it: less than all, greater than all.
   */
  List<Interval> holdsFor(Interval operand) {
    Value from = operand.from();
    Value to = operand.to();
    return switch (this) {
      case EQUAL, NOT_EQUAL -> List.of(operand);
      case LESS -> from.equals(Value.LEAST) ? List.of() : List.of(new Interval(Value.LEAST, from.previous()));
      case LESS_OR_EQUAL -> List.of(new Interval(Value.LEAST, to));
      case GREATER -> to.equals(Value.MOST) ? List.of() : List.of(new Interval(to.next(), Value.MOST));
      case GREATER_OR_EQUAL -> List.of(new Interval(from, Value.MOST));
    };
  }
}
