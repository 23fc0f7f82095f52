package org.ringscope.cli;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One option of a command.
 *
 * @param names as typed, such as {@code -s} and {@code --scenario}
 * @param label what the help calls its value; null if it takes none
 * @param labelOptional whether the value may be left out; it is attached then, as in {@code --name=VALUE}
 * @param description a sentence for the help
 * @param reader takes the value, or the empty text if the option takes none; refuses it by a {@link UsageException}
 */
record Option(
    List<String> names, @Nullable String label, boolean labelOptional, String description, Consumer<String> reader) {
  Option {
    names = List.copyOf(names);
  }

  /** Whether the next word is its value if none is attached. */
  boolean takesValue() {
    return label != null && !labelOptional;
  }

  /** As in {@code -s, --scenario FILE}. */
  String synopsis() {
    String all = String.join(", ", names);
    return label == null ? all : labelOptional ? all + "[=" + label + "]" : all + " " + label;
  }
}
