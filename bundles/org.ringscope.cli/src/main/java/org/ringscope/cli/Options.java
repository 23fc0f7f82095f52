package org.ringscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.NearMiss;

/**
 * The options of one command, and the reading of its words by them: {@code --name VALUE} or {@code --name=VALUE},
 * {@code -n VALUE} or {@code -nVALUE}; {@code --} ends the options; {@code -} alone is no option.
 *
 * <p>Read by hand, without annotations: a library that looks for them by reflection takes longer than the replay of a
 * small capture.
 */
final class Options {
  private final List<Option> all = new ArrayList<>();

  Options flag(String name, String description, Runnable set) {
    return add(new Option(List.of(name), null, Option.Value.NONE, description, nothing -> set.run()));
  }

  Options text(String name, String label, String description, Consumer<String> set) {
    return add(new Option(List.of(name), label, Option.Value.NEEDED, description, set));
  }

  Options text(List<String> names, String label, String description, Consumer<String> set) {
    return add(new Option(names, label, Option.Value.NEEDED, description, set));
  }

  /** An option whose value may be left out, which is then the empty text: {@code --name} or {@code --name=VALUE}. */
  Options optionalText(String name, String label, String description, Consumer<String> set) {
    return add(new Option(List.of(name), label, Option.Value.ATTACHED, description, set));
  }

  /** An option that may also stand without its value as the last word; it is the empty text then. */
  Options lastText(String name, String label, String description, Consumer<String> set) {
    return add(new Option(List.of(name), label, Option.Value.NEEDED_BUT_AT_END, description, set));
  }

  Options wholeNumber(String name, String label, String description, Consumer<Integer> set) {
    return text(name, label, description, text -> set.accept(wholeNumber(name, text)));
  }

  private Options add(Option option) {
    for (String name : option.names()) {
      if (named(name) != null) {
        throw new IllegalArgumentException("there is an option " + name + " already");
      }
    }
    all.add(option);
    return this;
  }

  List<Option> all() {
    return List.copyOf(all);
  }

  /**
   * Hands each option's value to its reader.
   *
   * @return the words that are neither options nor their values
   * @throws UsageException naming the word that can't be understood
   */
  List<String> read(List<String> words) {
    List<String> rest = new ArrayList<>();
    int next = 0;
    while (next < words.size()) {
      String word = words.get(next++);
      if (word.equals("--")) {
        rest.addAll(words.subList(next, words.size()));
        return rest;
      }
      if (!word.startsWith("-") || word.equals("-")) {
        rest.add(word);
      } else {
        next = readOption(word, words, next);
      }
    }
    return rest;
  }

  /** @return index of the word after the option and its value */
  private int readOption(String word, List<String> words, int next) {
    int nameEnd = word.startsWith("--") ? word.indexOf('=') : Math.min(2, word.length());
    String name = nameEnd < 0 ? word : word.substring(0, nameEnd);
    Option option = named(name);
    if (option == null) {
      throw new UsageException("unknown option " + name + suggestion(name));
    }
    @Nullable String attached = name.length() == word.length() ? null : attached(word, name);
    if (!option.takesValue()) {
      if (attached != null && option.value() == Option.Value.NONE) {
        throw new UsageException(name + " takes no value, but got " + attached);
      }
      option.reader().accept(attached == null ? "" : attached);
      return next;
    }
    if (attached == null && next == words.size()) {
      if (option.value() == Option.Value.NEEDED_BUT_AT_END) {
        option.reader().accept("");
        return next;
      }
      throw new UsageException(name + " needs a value: " + option.synopsis());
    }
    option.reader().accept(attached == null ? words.get(next) : attached);
    return attached == null ? next + 1 : next;
  }

  private static String attached(String word, String name) {
    int start = name.length();
    return word.substring(word.charAt(start) == '=' ? start + 1 : start);
  }

  private @Nullable Option named(String name) {
    for (Option option : all) {
      if (option.names().contains(name)) {
        return option;
      }
    }
    return null;
  }

  private String suggestion(String name) {
    List<String> names = new ArrayList<>();
    for (Option option : all) {
      names.addAll(option.names());
    }
    return NearMiss.question(name, names);
  }

  private static int wholeNumber(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notOne) {
      throw new UsageException(name + ": a whole number, not " + text);
    }
  }
}
