package org.ringscope.session;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringscope.nic.host.HostModel;

/**
 * The host model as text: {@code 250ns/packet,2us/poll}, optionally {@code 50us/interrupt} and {@code budget=64};
 * {@code infinite} for no cost.
 */
public final class HostText {
  private static final String INFINITE = "infinite";
  private static final Pattern PART = Pattern.compile("([0-9.]+)(ps|ns|us|µs|ms)/(packet|poll|interrupt)");
  private static final Pattern BUDGET = Pattern.compile("budget=([0-9]{1,6})");

  private HostText() {}

  /**
   * Reads a host model; costs not named are zero.
   *
   * @throws IllegalArgumentException naming the part that can't be read
   */
  public static HostModel parse(String text) {
    if (text.strip().equals(INFINITE)) {
      return HostModel.INFINITELY_FAST;
    }
    long packet = 0;
    long poll = 0;
    long interrupt = 0;
    int budget = HostModel.DEFAULT_BUDGET;
    for (String part : text.split(",", -1)) {
      Matcher cost = PART.matcher(part.strip());
      Matcher limit = BUDGET.matcher(part.strip());
      if (limit.matches()) {
        budget = Integer.parseInt(limit.group(1));
      } else if (cost.matches()) {
        long picoseconds = picoseconds(cost.group(1), cost.group(2), part);
        switch (cost.group(3)) {
          case "packet" -> packet = picoseconds;
          case "poll" -> poll = picoseconds;
          default -> interrupt = picoseconds / 1000;
        }
      } else {
        throw new IllegalArgumentException(
            "Not a host cost: '" + part + "' (as in 250ns/packet,2us/poll,50us/interrupt,budget=64, or infinite)");
      }
    }
    return new HostModel(packet, poll, interrupt, budget);
  }

  private static long picoseconds(String number, String unit, String part) {
    int digits =
        switch (unit) {
          case "ps" -> 0;
          case "ns" -> 3;
          case "ms" -> 9;
          default -> 6;
        };
    try {
      return new BigDecimal(number).movePointRight(digits).longValueExact();
    } catch (ArithmeticException | NumberFormatException wrong) {
      throw new IllegalArgumentException("Not a time in whole picoseconds: '" + part + "'", wrong);
    }
  }

  /** Text that {@link #parse} reads back. */
  public static String of(HostModel host) {
    if (host.isInfinitelyFast()) {
      return INFINITE;
    }
    StringBuilder text = new StringBuilder(time(host.packetPicoseconds())).append("/packet,")
        .append(time(host.pollPicoseconds())).append("/poll");
    if (host.interruptGapNanoseconds() > 0) {
      text.append(',').append(time(host.interruptGapNanoseconds() * 1000)).append("/interrupt");
    }
    if (host.budget() != HostModel.DEFAULT_BUDGET) {
      text.append(",budget=").append(host.budget());
    }
    return text.toString();
  }

  /** In the largest unit that needs no fraction. */
  private static String time(long picoseconds) {
    if (picoseconds % 1_000_000 == 0) {
      return picoseconds / 1_000_000 + "us";
    }
    return picoseconds % 1000 == 0 ? picoseconds / 1000 + "ns" : picoseconds + "ps";
  }
}
