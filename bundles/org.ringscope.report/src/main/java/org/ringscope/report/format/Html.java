package org.ringscope.report.format;

/**
 * Builds a page whose every text is escaped. Elements are always closed, so that the page is well-formed XML too and
 * any XML reader can check it.
 */
final class Html {
  private final StringBuilder page = new StringBuilder(1 << 14);

  /** Appends markup as it is: constants of this program and numbers only, never text from outside. */
  Html raw(String markup) {
    page.append(markup);
    return this;
  }

  /** Appends text, escaped. */
  Html text(String text) {
    escape(text, page);
    return this;
  }

  /** Appends an element that holds text alone. */
  Html element(String name, String text) {
    return element(name, "", text);
  }

  /**
   * Appends an element that holds text alone.
   *
   * @param attributes markup such as {@code class="n"}, or empty
   */
  Html element(String name, String attributes, String text) {
    return raw("<" + name + (attributes.isEmpty() ? "" : " " + attributes) + ">").text(text).raw("</" + name + ">");
  }

  @Override
  public String toString() {
    return page.toString();
  }

  /**
   * Escapes the five characters that mean something to HTML, and shows those that must not be in a page (controls)
   * or would disturb it (changes of writing direction) as code points.
   */
  private static void escape(String text, StringBuilder out) {
    SafeText.visible(SafeText.wellFormed(text)).codePoints().forEach(c -> {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.appendCodePoint(c);
      }
    });
  }
}
