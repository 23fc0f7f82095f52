package org.ringscope.view.filter;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.view.filter.fields.FieldSource;

/**
 * Reads filters by recursive descent:
 *
 * <pre>
 *   any   = all  { ("or"  | "||") all }
 *   all   = part { ("and" | "&amp;&amp;") part }
 *   part  = ("not" | "!") part | "(" any ")" | test
 *   test  = field [ comparison value | ["not"] "in" "{" set "}" ]
 * </pre>
 *
 * "and" binds tighter than "or", as in Wireshark since 4.0. Not thread-safe.
 */
public final class FilterParser {
  /** Brackets and negations within one another, at most: each takes a part of the thread's stack. */
  static final int DEEPEST = 200;

  private final Tokens tokens;
  private final TestParser tests;
  private int depth;

  private FilterParser(String text, FieldSource fields) throws FilterSyntaxException {
    tokens = new Tokens(Tokenizer.tokens(text));
    tests = new TestParser(tokens, fields);
  }

  /**
   * Reads a filter over all fields there are.
   *
   * @throws FilterSyntaxException if it can't be understood, with what is wrong and where
   */
  public static FilterNode parse(String text) throws FilterSyntaxException {
    return parse(text, FieldSource.all());
  }

  /** As {@link #parse(String)} with fields of choice. */
  public static FilterNode parse(String text, FieldSource fields) throws FilterSyntaxException {
    FilterParser parser = new FilterParser(text, fields);
    FilterNode tree = parser.any();
    Token rest = parser.tokens.peek();
    if (rest.kind() != Token.Kind.END) {
      throw new FilterSyntaxException(rest, rest.is(")")
          ? "no bracket is open here"
          : "'" + rest.text() + "' is not expected here – and, or, or a comparison belong behind a test");
    }
    return tree;
  }

  private FilterNode any() throws FilterSyntaxException {
    List<FilterNode> parts = new ArrayList<>(List.of(all()));
    while (tokens.skip("or", "||")) {
      parts.add(all());
    }
    FilterNode first = parts.getFirst();
    return parts.size() == 1 ? first : new FilterNode.Or(parts, first.offset(), tokens.lengthFrom(first.offset()));
  }

  private FilterNode all() throws FilterSyntaxException {
    List<FilterNode> parts = new ArrayList<>(List.of(part()));
    while (tokens.skip("and", "&&")) {
      parts.add(part());
    }
    FilterNode first = parts.getFirst();
    return parts.size() == 1 ? first : new FilterNode.And(parts, first.offset(), tokens.lengthFrom(first.offset()));
  }

  private FilterNode part() throws FilterSyntaxException {
    Token begin = tokens.peek();
    if (tokens.skip("not", "!")) {
      enter(begin);
      FilterNode negated = part();
      depth--;
      return new FilterNode.Not(negated, begin.offset(), tokens.lengthFrom(begin.offset()));
    }
    if (tokens.skip("(")) {
      enter(begin);
      FilterNode inner = any();
      depth--;
      if (!tokens.skip(")")) {
        throw new FilterSyntaxException(begin, "this bracket is never closed");
      }
      return inner;
    }
    return tests.test();
  }

  private void enter(Token at) throws FilterSyntaxException {
    depth++;
    if (depth > DEEPEST) {
      throw new FilterSyntaxException(at, "brackets and negations nest deeper than " + DEEPEST);
    }
  }
}
