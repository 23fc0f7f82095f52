package org.ringscope.view.filter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a filter's text into tokens. */
final class Tokenizer {
  /** Longest text looked at; far beyond what anybody types. */
  static final int LONGEST = 20_000;

  /** Longer signs stand before those that they begin with. */
  private static final List<String> SIGNS =
      List.of("==", "!=", "<=", ">=", "&&", "||", "..", "<", ">", "!", "(", ")", "{", "}", ",");

  private static final String WORD_SIGNS = "_.:/-";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokenizer(String text) {
    this.text = text;
  }

  /** The tokens of {@code text}, the last of which is the end. */
  static List<Token> tokens(String text) throws FilterSyntaxException {
    if (text.length() > LONGEST) {
      throw new FilterSyntaxException(
          new FilterFault(LONGEST, text.length() - LONGEST, "a filter has at most 20,000 letters"));
    }
    Tokenizer tokenizer = new Tokenizer(text);
    tokenizer.run();
    return tokenizer.tokens;
  }

  private void run() throws FilterSyntaxException {
    while (at < text.length()) {
      char next = text.charAt(at);
      String sign = sign();
      if (Character.isWhitespace(next)) {
        at++;
      } else if (sign != null) {
        add(Token.Kind.SIGN, sign, sign.length());
      } else if (next == '"') {
        quoted();
      } else if (isWordPart(next)) {
        word();
      } else {
        throw new FilterSyntaxException(new FilterFault(at, 1, complaint(next)));
      }
    }
    tokens.add(new Token(Token.Kind.END, "", text.length(), 0));
  }

  private void add(Token.Kind kind, String content, int length) {
    tokens.add(new Token(kind, content, at, length));
    at += length;
  }

  private @Nullable String sign() {
    for (String sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        return sign;
      }
    }
    return null;
  }

  private void quoted() throws FilterSyntaxException {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      throw new FilterSyntaxException(
          new FilterFault(at, text.length() - at, "the closing quotation mark is missing"));
    }
    add(Token.Kind.QUOTED, text.substring(at + 1, end), end + 1 - at);
  }

  private void word() {
    int end = at;
    // Two dots are the sign between the ends of a range, not part of a number.
    while (end < text.length() && isWordPart(text.charAt(end)) && !text.startsWith("..", end)) {
      end++;
    }
    add(Token.Kind.WORD, text.substring(at, end), end - at);
  }

  static boolean isWordPart(char letter) {
    return letter >= '0' && letter <= '9' || letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z'
        || WORD_SIGNS.indexOf(letter) >= 0;
  }

  private static String complaint(char letter) {
    return switch (letter) {
      case '=' -> "'=' compares nothing – did you mean ==?";
      case '&' -> "'&' joins nothing – did you mean &&?";
      case '|' -> "'|' joins nothing – did you mean ||?";
      default -> Character.isISOControl(letter) || Character.isSurrogate(letter)
          ? "this sign has no meaning here"
          : "'" + letter + "' has no meaning here";
    };
  }
}
