package org.ringscope.ui.placement;

import java.util.List;
import org.eclipse.swt.graphics.Color;
import org.ringscope.session.place.ArrivalKind;
import org.ringscope.ui.Palette;
import org.ringscope.view.placement.PlacementText;

/** What bars, signs and lines of the graph mean. */
final class GraphLegend {
  /** What a line of the graph is. */
  private record LegendLine(String text, Color color, boolean dotted) {}

  private final Drawing drawing;
  private final Palette palette;
  private final PlacementColours colours;
  private final SegmentSigns signs;
  private final int line;

  GraphLegend(Drawing drawing, Palette palette) {
    this.drawing = drawing;
    this.palette = palette;
    colours = new PlacementColours(palette);
    signs = new SegmentSigns(drawing, colours);
    line = drawing.lineHeight();
  }

  /** As much as there is room for. */
  void paint(int left, int top, int right) {
    int x = left;
    for (ArrivalKind kind : ArrivalKind.values()) {
      String text = PlacementText.words(kind);
      if (kind != ArrivalKind.REFUSED && x + line + drawing.textWidth(text) < right) {
        int width = Math.max(3, line / 5);
        drawing.fill(colours.of(kind), x + line / 4, top + line / 8, width, line * 3 / 4);
        signs.draw(kind, x + line / 4 + width / 2, top + line / 8);
        x = legendText(text, x + line * 3 / 4, top);
      }
    }
    for (LegendLine item : List.of(
        new LegendLine("expected next", palette.foreground(), false),
        new LegendLine("acknowledged", palette.quiet(), false),
        new LegendLine("window", palette.quiet(), true))) {
      if (x + 2 * line + drawing.textWidth(item.text) < right) {
        x = legendLine(item, x, top);
      }
    }
  }

  private int legendLine(LegendLine item, int x, int top) {
    int y = top + line / 2;
    if (item.dotted) {
      drawing.dottedLine(item.color, x, y, x + line, y);
    } else {
      drawing.line(item.color, x, y, x + line, y);
    }
    return legendText(item.text, x + line + line / 4, top);
  }

  private int legendText(String text, int x, int top) {
    drawing.text(palette.foreground(), text, x, top);
    return x + drawing.textWidth(text) + line;
  }
}
