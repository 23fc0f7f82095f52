package org.ringscope.view.filter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;

/** Conditions as the language of display filters writes them, for whoever asks for packets by what became of them. */
public final class FilterText {
  /** Packets that have a ring. */
  public static final String ANY_RING = "ring";

  private FilterText() {}

  /** @param name such as {@code rx3} */
  public static String ring(String name) {
    return "ring == " + name;
  }

  /** @param names one or more, such as {@code rx3} */
  public static String ringIn(List<String> names) {
    return "ring in {" + String.join(", ", names) + "}";
  }

  public static String direction(boolean sent) {
    return "direction == " + (sent ? "sent" : "received");
  }

  public static String verdict(Verdict verdict) {
    return "verdict == " + verdict.id();
  }

  public static String cause(DropCause cause) {
    return "cause == " + cause.id();
  }

  /** @param condition a single one */
  public static String not(String condition) {
    return "not " + condition;
  }

  /** What has to hold all together; an empty condition always holds. */
  public static String and(String... conditions) {
    return Stream.of(conditions).filter(condition -> !condition.isEmpty()).collect(Collectors.joining(" and "));
  }
}
