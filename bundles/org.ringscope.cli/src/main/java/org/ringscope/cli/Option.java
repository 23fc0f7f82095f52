package org.ringscope.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One option of a command.
 *
 * @param names as typed, such as {@code -s} and {@code --scenario}
 * @param label what the help calls its value; null if it takes none
 * @param value whether it has one, and where
 * @param description a sentence for the help
 * @param reader takes the value, or the empty text if the option takes none; refuses it by a {@link UsageException}
 */
record Option(
    List<String> names, @Nullable String label, Value value, String description, Consumer<String> reader) {
  /** Where an option's value stands. */
  enum Value {
    /** It takes none. */
    NONE,

    /** Attached or as the next word. */
    NEEDED,

    /** As the others, but without a next word the option stands for itself. */
    NEEDED_BUT_AT_END,

    /** Attached, as in {@code --name=VALUE}, or left out. */
    ATTACHED
  }

  Option {
    names = List.copyOf(names);
  }

  /**
   * What {@code reader} makes of an option's value.
   *
   * @throws UsageException naming the option if the reader can't understand it
   */
  static <A, B> B read(String name, A value, Function<A, B> reader) {
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException wrong) {
      String message = String.valueOf(wrong.getMessage());
      String again = name.substring("--".length()) + ": ";
      throw new UsageException(
          name + ": " + (message.startsWith(again) ? message.substring(again.length()) : message));
    }
  }

  /** Whether the next word is its value if none is attached. */
  boolean takesValue() {
    return value == Value.NEEDED || value == Value.NEEDED_BUT_AT_END;
  }

  /** As in {@code -s, --scenario FILE}. */
  String synopsis() {
    String all = String.join(", ", names);
    return switch (value) {
      case NONE -> all;
      case NEEDED -> all + " " + label;
      case NEEDED_BUT_AT_END -> all + " [" + label + "]";
      case ATTACHED -> all + "[=" + label + "]";
    };
  }
}
