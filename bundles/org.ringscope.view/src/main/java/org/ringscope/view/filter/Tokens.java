package org.ringscope.view.filter;

import java.util.List;

/** Tokens, read one after the other. */
final class Tokens {
  private final List<Token> all;
  private int next;

  /** @param all tokens, the last of which is the end */
  Tokens(List<Token> all) {
    this.all = all;
  }

  Token peek() {
    return all.get(next);
  }

  /** Reads the next one; behind the last there is always the end. */
  Token read() {
    Token token = all.get(next);
    next = Math.min(next + 1, all.size() - 1);
    return token;
  }

  /** Reads the next one if it is one of {@code words}. */
  boolean skip(String... words) {
    for (String word : words) {
      if (peek().is(word)) {
        read();
        return true;
      }
    }
    return false;
  }

  /** Letters from {@code offset} to the end of what was read. */
  int lengthFrom(int offset) {
    Token last = all.get(Math.max(0, next - 1));
    return last.offset() + last.length() - offset;
  }
}
