package org.ringscope.report.format;

/** Text from captures and command lines, made harmless for where it goes. */
public final class SafeText {
  private static final char REPLACEMENT = '\uFFFD';

  private SafeText() {}

  /** The text with each surrogate that lacks its other half replaced by U+FFFD, so that it can be encoded in UTF-8. */
  public static String wellFormed(String text) {
    int i = firstLoneSurrogate(text, 0);
    if (i < 0) {
      return text;
    }
    var fixed = new StringBuilder(text);
    for (; i >= 0; i = firstLoneSurrogate(text, i + 1)) {
      fixed.setCharAt(i, REPLACEMENT);
    }
    return fixed.toString();
  }

  /**
   * The text on one line, with each character that a terminal would obey rather than show – line ends, escape
   * sequences, changes of writing direction – written as {@code \}{@code u001b}.
   */
  public static String visible(String text) {
    return escape(text, false);
  }

  /** As {@link #visible}, and everything outside ASCII is written that way too. */
  public static String ascii(String text) {
    return escape(text, true);
  }

  private static String escape(String text, boolean asciiOnly) {
    var out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      if (c >= ' ' && c < 0x7F || c > 0x7F && !asciiOnly && isShown(c)) {
        out.appendCodePoint(c);
      } else if (c > 0xFFFF) {
        out.append(String.format("\\u{%x}", c));
      } else {
        out.append(String.format("\\u%04x", c));
      }
    });
    return out.toString();
  }

  /** Whether a character has a shape of its own, rather than being a command, a half or nothing. */
  static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  private static int firstLoneSurrogate(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return i;
      }
    }
    return -1;
  }
}
