package org.ringscope.view.filter.scan;

import org.ringscope.capture.filter.BpfProgram;
import org.ringscope.capture.filter.FilterException;
import org.ringscope.packet.LinkType;
import org.ringscope.view.filter.FilterFault;
import org.ringscope.view.filter.FilterParser;
import org.ringscope.view.filter.FilterSyntaxException;

/**
 * Makes a plan of what somebody typed: a filter in our language or, if it is none, an expression in tcpdump's
 * (pcap-filter(7)). {@code bpf:} in front says that it is the latter.
 */
public final class FilterCompiler {
  /** In front of an expression in tcpdump's language. */
  public static final String BPF_PREFIX = "bpf:";

  /** libpcap takes its time to optimize long expressions. */
  private static final int LONGEST_BPF = 2_000;

  private FilterCompiler() {}

  /** As {@link #compile(String, int)} for Ethernet. */
  public static FilterPlan compile(String text) throws FilterSyntaxException {
    return compile(text, LinkType.ETHERNET);
  }

  /**
   * Makes a plan.
   *
   * @param linkType LINKTYPE_ value of the capture's first interface
   * @throws FilterSyntaxException if it is a filter in neither language, with what is wrong and where
   */
  public static FilterPlan compile(String text, int linkType) throws FilterSyntaxException {
    String stripped = text.stripLeading();
    if (stripped.startsWith(BPF_PREFIX)) {
      int offset = text.length() - stripped.length() + BPF_PREFIX.length();
      return explicitBpf(text, offset, linkType);
    }
    try {
      return FilterPlan.of(FilterParser.parse(text));
    } catch (FilterSyntaxException ours) {
      return perhapsBpf(text, linkType, ours);
    }
  }

  private static FilterPlan explicitBpf(String text, int offset, int linkType) throws FilterSyntaxException {
    String expression = text.substring(offset);
    String problem = problem(expression);
    if (problem.isEmpty()) {
      try {
        return FilterPlan.ofBpf(expression, linkType);
      } catch (FilterException wrong) {
        problem = String.valueOf(wrong.getMessage());
      }
    }
    String message = problem.endsWith(".") ? problem.substring(0, problem.length() - 1) : problem;
    throw new FilterSyntaxException(new FilterFault(offset, text.length() - offset, message));
  }

  private static FilterPlan perhapsBpf(String text, int linkType, FilterSyntaxException ours)
      throws FilterSyntaxException {
    if (!problem(text).isEmpty()) {
      throw ours;
    }
    try {
      return FilterPlan.ofBpf(text, linkType);
    } catch (FilterException neither) {
      if (BpfProgram.isAvailable()) {
        throw ours;
      }
      FilterFault fault = ours.fault();
      String message = fault.message() + ". Filters in tcpdump's language need libpcap. " + BpfProgram.HOW_TO_INSTALL;
      throw new FilterSyntaxException(new FilterFault(fault.offset(), fault.length(), message));
    }
  }

  /** What keeps a text from being shown to libpcap; empty if nothing does. */
  private static String problem(String expression) {
    if (expression.isBlank()) {
      return "an expression in tcpdump's language belongs here";
    }
    if (expression.length() > LONGEST_BPF) {
      return "an expression in tcpdump's language has at most 2,000 letters here";
    }
    // A zero would end the text for libpcap, and what follows would go unnoticed.
    return expression.indexOf('\0') >= 0 ? "this sign has no meaning here" : "";
  }
}
