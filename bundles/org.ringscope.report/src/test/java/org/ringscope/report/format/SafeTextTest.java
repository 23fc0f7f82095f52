package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class SafeTextTest {
  @Test
  void loneHalvesOfCharactersAreReplaced() {
    assertEquals("a\uFFFDb", SafeText.wellFormed("a\uD800b"));
    assertEquals("\uFFFD\uFFFD", SafeText.wellFormed("\uDC00\uD800"));
    assertEquals("\uFFFD\uD83D\uDE00", SafeText.wellFormed("\uD83D\uD83D\uDE00"));
  }

  @Test
  void wholeTextIsLeftAlone() {
    String text = "ring 3 – ✓ \uD83D\uDE00";
    assertSame(text, SafeText.wellFormed(text));
    assertEquals(text, SafeText.visible(text));
  }

  @Test
  void whatATerminalWouldObeyIsWrittenOut() {
    assertEquals("a\\u000ab\\u001b[31m\\u202e\\ud800\\u0085\\u2028",
        SafeText.visible("a\nb\u001b[31m\u202e\uD800\u0085\u2028"));
    assertEquals("\\u00e9\\u{1f600}", SafeText.ascii("é\uD83D\uDE00"));
  }
}
