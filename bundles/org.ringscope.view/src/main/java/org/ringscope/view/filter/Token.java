package org.ringscope.view.filter;

/**
 * A piece of a filter's text.
 *
 * @param text as typed, without quotation marks
 * @param offset its first letter, from 0
 * @param length letters it takes, quotation marks included
 */
record Token(Kind kind, String text, int offset, int length) {
  /** What a piece of text is. */
  enum Kind {
    /** A field, value or operator in letters. */
    WORD,
    /** A value in quotation marks. */
    QUOTED,
    /** An operator in signs, or a bracket, comma or {@code ..}. */
    SIGN,
    END
  }

  boolean is(String word) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(word);
  }

  boolean isValue() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }
}
