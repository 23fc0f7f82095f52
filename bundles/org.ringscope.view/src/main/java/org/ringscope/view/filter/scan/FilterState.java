package org.ringscope.view.filter.scan;

import org.jspecify.annotations.Nullable;
import org.ringscope.packet.LinkType;
import org.ringscope.view.filter.FilterFault;
import org.ringscope.view.filter.FilterSyntaxException;

/**
 * A filter box: what is typed, what is wrong with it, and the filter that is in force. While the text is faulty, that
 * is the last one that worked.
 *
 * @param text as typed
 * @param fault what is wrong with it; null if nothing is
 * @param workingText text of the filter in force; empty if none is
 * @param working the filter in force; null lets every packet through
 */
public record FilterState(
    String text, @Nullable FilterFault fault, String workingText, @Nullable FilterPlan working) {
  /** An empty box. */
  public static final FilterState EMPTY = new FilterState("", null, "", null);

  /** As {@link #with(String, int)} for Ethernet. */
  public FilterState with(String newText) {
    return with(newText, LinkType.ETHERNET);
  }

  /**
   * The box with another text.
   *
   * @param linkType LINKTYPE_ value of the capture's first interface
   */
  public FilterState with(String newText, int linkType) {
    if (newText.isBlank()) {
      return new FilterState(newText, null, "", null);
    }
    if (working != null && newText.equals(workingText)) {
      return new FilterState(newText, null, workingText, working);
    }
    try {
      return new FilterState(newText, null, newText, FilterCompiler.compile(newText, linkType));
    } catch (FilterSyntaxException wrong) {
      return new FilterState(newText, wrong.fault(), workingText, working);
    }
  }
}
