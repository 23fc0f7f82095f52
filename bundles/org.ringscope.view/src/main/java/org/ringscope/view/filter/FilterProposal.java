package org.ringscope.view.filter;

/**
 * Something that may be typed next.
 *
 * @param offset first letter of the text that it replaces, from 0
 * @param length letters that it replaces
 * @param text what takes their place
 * @param description what it means, for people
 */
public record FilterProposal(int offset, int length, String text, String description) {
  /** A filter's text with the proposal taken. */
  public String applyTo(String filter) {
    return filter.substring(0, offset) + text + filter.substring(offset + length);
  }

  /** Where the caret stands then. */
  public int caret() {
    return offset + text.length();
  }
}
