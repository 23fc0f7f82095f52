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
   * A part of a bar.
   *
   * @param value its length
   * @param css its colour; empty for none in particular
   * @param hollow whether only its edge is drawn
   */
  record Part(long value, String css, boolean hollow) {}

  /**
   * A bar of parts, one behind the other.
   *
   * @param name what stands before it
   * @param label what stands behind it
   */
  record Bar(String name, List<Part> parts, String label) {
    /** A bar with a hollow part for what was lost, if anything was. */
    Bar(String name, long value, long lost, String css, String label) {
      this(
          name,
          lost == 0
              ? List.of(new Part(value, css, false))
              : List.of(new Part(value, css, false), new Part(lost, "", true)),
          label);
    }

    long whole() {
      return parts.stream().mapToLong(Part::value).sum();
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
    page.raw("<text class=\"name\" x=\"" + (barLeft - 10) + "\" y=\"" + (top + BASELINE) + "\">")
        .text(bar.name())
        .raw("</text>");
    int x = barLeft;
    for (Part part : bar.parts()) {
      int width = width(part.value(), most);
      page.raw(rectangle(part, x, y, width));
      x += width;
    }
    page.raw("<text x=\"" + (x + 8) + "\" y=\"" + (top + BASELINE) + "\">")
        .text(bar.label())
        .raw("</text>\n");
  }

  private static String rectangle(Part part, int x, int y, int width) {
    String type = part.hollow() ? "lost" : part.css().isEmpty() ? "plain" : "bar";
    String css = part.hollow() ? "none" : part.css();
    String fill = css.isEmpty() ? "" : " fill=\"" + css + '"';
    return "<rect class=\"" + type + "\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\""
        + " height=\"" + BAR_HEIGHT + "\"" + fill + "/>";
  }

  /** Anything above zero is seen. */
  private static int width(long value, long most) {
    return value == 0 ? 0 : (int) Math.max(1, Math.round(Shares.of(value, most) * BAR_WIDTH));
  }
}
