package org.ringscope.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run of the suite is to measure.
 *
 * @param packets of the large capture
 * @param folder where generated captures are kept from run to run
 * @param runs timed runs of each program in a comparison
 * @param ringscope the program to measure and its first arguments
 */
record SuiteOptions(long packets, Path folder, int runs, List<String> ringscope) {
  static final String USAGE =
      """
      usage: run [--packets N] [--dir DIR] [--runs N] [--ringscope COMMAND]
        --packets N          packets of the large capture (10000000; some 545 bytes each)
        --dir DIR            where generated captures are kept (~/.cache/ringscope-benchmarks)
        --runs N             timed runs of each program (5)
        --ringscope COMMAND  what to measure instead of ./ringscope of this checkout
      """;

  private static final int FEWEST_PACKETS = 10_000;

  /** @throws IllegalArgumentException with a message for people */
  static SuiteOptions parse(String... arguments) {
    long packets = 10_000_000;
    Path folder = Path.of(System.getProperty("user.home"), ".cache", "ringscope-benchmarks");
    int runs = 5;
    List<String> ringscope = List.of();
    for (int i = 0; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[i] + " wants a value.\n" + USAGE);
      }
      String value = arguments[i + 1];
      switch (arguments[i]) {
        case "--packets" -> packets = number(arguments[i], value, FEWEST_PACKETS);
        case "--dir" -> folder = Path.of(value);
        case "--runs" -> runs = (int) number(arguments[i], value, 1);
        case "--ringscope" -> ringscope = List.of(value.split(" "));
        default -> throw new IllegalArgumentException("Unknown option " + arguments[i] + ".\n" + USAGE);
      }
    }
    if (ringscope.isEmpty()) {
      throw new IllegalArgumentException("Say what to measure: --ringscope COMMAND.\n" + USAGE);
    }
    return new SuiteOptions(packets, folder.toAbsolutePath(), runs, ringscope);
  }

  private static long number(String option, String value, int least) {
    try {
      long number = Long.parseLong(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException wrong) {
      // Told below, as a number that is too small.
    }
    throw new IllegalArgumentException(option + " wants a number from " + least + " up, not " + value + ".");
  }
}
