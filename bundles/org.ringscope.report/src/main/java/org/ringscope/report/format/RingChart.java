package org.ringscope.report.format;

import java.util.List;
import org.ringscope.report.RingPalette;
import org.ringscope.report.RingResult;

/**
 * Packets per ring as horizontal bars in SVG, each in its ring's colour, labelled in words so that colour is never all
 * there is.
 */
final class RingChart {
  private static final int WIDTH = 860;
  private static final int ROW = 26;
  private static final int BAR_HEIGHT = 16;
  private static final int BAR_LEFT = 64;
  private static final int BAR_WIDTH = 480;
  private static final int BASELINE = 17;

  private RingChart() {}

  static void write(Html page, List<RingResult> rings, long in) {
    int height = rings.size() * ROW + 4;
    page.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" aria-labelledby=\"chart-title\" "
        + "viewBox=\"0 0 "
        + WIDTH + ' ' + height + "\">\n");
    page.raw("<title id=\"chart-title\">Packets per ring</title>\n");
    long most = rings.stream().mapToLong(RingChart::whole).max().orElse(0);
    for (int i = 0; i < rings.size(); i++) {
      writeBar(page, rings.get(i), i * ROW + 2, most, in);
    }
    page.raw("<line class=\"axis\" x1=\"" + BAR_LEFT + "\" x2=\"" + BAR_LEFT + "\" y1=\"0\" y2=\"" + height
        + "\"/>\n</svg>\n");
  }

  private static void writeBar(Html page, RingResult ring, int top, long most, long in) {
    int y = top + (ROW - BAR_HEIGHT) / 2 - 2;
    int width = width(ring.packets(), most);
    page.raw("<text class=\"name\" x=\"" + (BAR_LEFT - 10) + "\" y=\"" + (top + BASELINE) + "\">")
        .text(ring.name())
        .raw("</text>");
    page.raw(rectangle("bar", BAR_LEFT, y, width, "fill=\"" + RingPalette.css(ring.ring()) + '"'));
    long drops = whole(ring) - ring.packets();
    int dropWidth = width(drops, most);
    page.raw(drops == 0 ? "" : rectangle("lost", BAR_LEFT + width, y, dropWidth, "fill=\"none\""));
    String label = Quantities.grouped(ring.packets()) + "  " + Shares.percent(Shares.of(ring.packets(), in));
    page.raw("<text x=\"" + (BAR_LEFT + width + dropWidth + 8) + "\" y=\"" + (top + BASELINE) + "\">")
        .text(drops == 0 ? label : label + "  + " + Quantities.grouped(drops) + " dropped")
        .raw("</text>\n");
  }

  private static String rectangle(String type, int x, int y, int width, String fill) {
    return "<rect class=\"" + type + "\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\""
        + " height=\"" + BAR_HEIGHT + "\" " + fill + "/>";
  }

  private static long whole(RingResult ring) {
    return ring.packets() + ring.drops().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Anything above zero is seen. */
  private static int width(long packets, long most) {
    return packets == 0 ? 0 : (int) Math.max(1, Math.round(Shares.of(packets, most) * BAR_WIDTH));
  }
}
