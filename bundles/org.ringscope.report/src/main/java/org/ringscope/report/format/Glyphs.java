package org.ringscope.report.format;

/** What a terminal can draw. */
enum Glyphs {
  UNICODE("✓", "✗", "…"),
  ASCII("(ok)", "(!)", "...");

  /** Blocks of one to eight eighths of a character's width. */
  private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

  private final String yes;
  private final String no;
  private final String ellipsis;

  Glyphs(String yes, String no, String ellipsis) {
    this.yes = yes;
    this.no = no;
    this.ellipsis = ellipsis;
  }

  String yes() {
    return yes;
  }

  String no() {
    return no;
  }

  /** Text on one line, without anything that the terminal would obey. */
  String shown(String text) {
    return this == UNICODE ? SafeText.visible(text) : SafeText.ascii(text);
  }

  /** As {@link #shown}, cut at its start if longer than {@code width}: the end of a path tells more. */
  String shortened(String text, int width) {
    String shown = shown(text);
    int length = shown.codePointCount(0, shown.length());
    return length <= width
        ? shown
        : ellipsis + shown.substring(shown.offsetByCodePoints(0, length - width + ellipsis.length()));
  }

  /** A bar of {@code share} (0 to 1) of {@code width} characters; anything above zero shows at least a trace. */
  String bar(double share, int width) {
    if (this == ASCII) {
      return share <= 0 ? "" : "#".repeat((int) Math.max(1, Math.round(share * width)));
    }
    int eighths = share <= 0 ? 0 : (int) Math.max(1, Math.round(share * width * 8));
    String full = EIGHTHS.substring(7).repeat(eighths / 8);
    return eighths % 8 == 0 ? full : full + EIGHTHS.charAt(eighths % 8 - 1);
  }
}
