package org.ringscope.report.format;

import java.util.List;

/** Horizontal bars in SVG, labelled in words so that colour is never all there is. */
final class BarChart {
  /** More bars than these would not fit on a page of paper, where a picture can't be broken. */
  private static final int MOST_BARS = 30;

  private static final int WIDTH = 860;
  private static final int ROW = 26;
  private static final int BAR_HEIGHT = 16;
  private static final int BAR_WIDTH = 440;
  private static final int BASELINE = 17;

  private final String id;
  private final String title;
  private final int barLeft;

  /**
   * A bar of two parts.
   *
   * @param name what stands before it
   * @param value length of the first part
   * @param lost length of the second part, drawn hollow
   * @param css the first part's colour; empty for none in particular
   * @param label what stands behind it
   */
  record Bar(String name, long value, long lost, String css, String label) {
    long whole() {
      return value + lost;
    }
  }

  /**
   * @param id unique in the page
   * @param title what people hear who can't see it
   * @param nameWidth units that names take, of 860
   */
  BarChart(String id, String title, int nameWidth) {
    this.id = id;
    this.title = title;
    barLeft = nameWidth + 10;
  }

  /** Draws the bars, as long as the longest makes them; long charts are made of several pictures. */
  void write(Html page, List<Bar> bars) {
    long most = bars.stream().mapToLong(Bar::whole).max().orElse(0);
    for (int first = 0; first < bars.size(); first += MOST_BARS) {
      writePart(page, first / MOST_BARS, bars.subList(first, Math.min(bars.size(), first + MOST_BARS)), most);
    }
  }

  private void writePart(Html page, int part, List<Bar> bars, long most) {
    int height = bars.size() * ROW + 4;
    String titleId = id + '-' + part;
    page.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" aria-labelledby=\"" + titleId
        + "\" viewBox=\"0 0 " + WIDTH + ' ' + height + "\">\n");
    page.raw("<title id=\"" + titleId + "\">").text(title).raw("</title>\n");
    for (int i = 0; i < bars.size(); i++) {
      writeBar(page, bars.get(i), i * ROW + 2, most);
    }
    page.raw("<line class=\"axis\" x1=\"" + barLeft + "\" x2=\"" + barLeft + "\" y1=\"0\" y2=\"" + height
        + "\"/>\n</svg>\n");
  }

  private void writeBar(Html page, Bar bar, int top, long most) {
    int y = top + (ROW - BAR_HEIGHT) / 2 - 2;
    int width = width(bar.value(), most);
    int lost = width(bar.lost(), most);
    page.raw("<text class=\"name\" x=\"" + (barLeft - 10) + "\" y=\"" + (top + BASELINE) + "\">")
        .text(bar.name())
        .raw("</text>");
    page.raw(rectangle(bar.css().isEmpty() ? "plain" : "bar", barLeft, y, width,
        bar.css().isEmpty() ? "" : " fill=\"" + bar.css() + '"'));
    page.raw(bar.lost() == 0 ? "" : rectangle("lost", barLeft + width, y, lost, " fill=\"none\""));
    page.raw("<text x=\"" + (barLeft + width + lost + 8) + "\" y=\"" + (top + BASELINE) + "\">")
        .text(bar.label())
        .raw("</text>\n");
  }

  private static String rectangle(String type, int x, int y, int width, String fill) {
    return "<rect class=\"" + type + "\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\""
        + " height=\"" + BAR_HEIGHT + "\"" + fill + "/>";
  }

  /** Anything above zero is seen. */
  private static int width(long value, long most) {
    return value == 0 ? 0 : (int) Math.max(1, Math.round(Shares.of(value, most) * BAR_WIDTH));
  }
}
