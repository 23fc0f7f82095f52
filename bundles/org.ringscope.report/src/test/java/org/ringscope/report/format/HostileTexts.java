package org.ringscope.report.format;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Text as nobody would name an interface, except to break something. */
final class HostileTexts {
  private static final char[] SPECIAL =
      ("=+-@'\"`<>&;,|\\/{}[]()#%!\r\n\t "
          + "\u0000\u001b\u007f\u0085\u00a0\u2028\u202e\uFEFF\uFFFE\uD800\uDC00\uFF1Dax0")
          .toCharArray();

  private HostileTexts() {}

  static Arbitrary<String> any() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars(SPECIAL).ofMaxLength(40), Arbitraries.strings().all().ofMaxLength(300));
  }
}
