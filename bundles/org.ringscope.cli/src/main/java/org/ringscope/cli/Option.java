package org.ringscope.cli;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One option of a command.
 *
 * @param names as typed, such as {@code -s} and {@code --scenario}
 * @param label what the help calls its value; null if it takes none
 * @param description a sentence for the help
 * @param reader takes the value, or the empty text if the option takes none; refuses it by a {@link UsageException}
 */
record Option(List<String> names, @Nullable String label, String description, Consumer<String> reader) {
  Option {
    names = List.copyOf(names);
  }

  boolean takesValue() {
    return label != null;
  }

  /** As in {@code -s, --scenario FILE}. */
  String synopsis() {
    String all = String.join(", ", names);
    return label == null ? all : all + " " + label;
  }
}
