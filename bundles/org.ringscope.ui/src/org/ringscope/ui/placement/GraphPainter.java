package org.ringscope.ui.placement;

import java.util.Locale;
import java.util.function.IntToLongFunction;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.place.ArrivalKind;
import org.ringscope.ui.Palette;
import org.ringscope.view.placement.ByteAxis;
import org.ringscope.view.placement.SequenceMark;
import org.ringscope.view.placement.TimeSequence;
import org.ringscope.view.timeline.TimeAxis;

/**
 * Paints the time–sequence graph: a bar a segment, lines for the byte expected next, for what was acknowledged and for
 * the window's edge, and hatching between expected and highest byte as long as there is a hole.
 */
final class GraphPainter {
  private static final int MOST_SIGNS = 400;

  private final Drawing drawing;
  private final Palette palette;
  private final PlacementColours colours;
  private final SegmentSigns signs;
  private final Shown shown;
  private final GraphPlace place;
  private final TimeSequence graph;
  private final int line;

  /** Columns in sight: those behind the moment are not. */
  private final int columns;

  GraphPainter(Drawing drawing, Palette palette, Shown shown, GraphPlace place, TimeSequence graph) {
    this.drawing = drawing;
    this.palette = palette;
    colours = new PlacementColours(palette);
    this.shown = shown;
    this.place = place;
    this.graph = graph;
    line = drawing.lineHeight();
    signs = new SegmentSigns(drawing, colours);
    columns = shown.isWhole()
        ? graph.pixels()
        : Math.clamp(place.x(shown.moment().time() - shown.first()) - place.plot().x + 1L, 0, graph.pixels());
  }

  void paint(Rectangle area) {
    drawing.fill(palette.background(), area.x, area.y, area.width, area.height);
    new GraphLegend(drawing, palette).paint(place.plot().x, area.y + line / 4, area.x + area.width);
    paintAxes();
    Rectangle plot = place.plot();
    drawing.clip(plot.x, plot.y, plot.width, plot.height);
    paintHoles();
    paintBand(shown.selected(), palette.quiet());
    paintLine(palette.quiet(), graph::windowEnd, true);
    paintLine(palette.quiet(), graph::acknowledged, false);
    paintLine(palette.foreground(), graph::next, false);
    paintMarks(false);
    paintMarks(true);
    paintMarked(shown.hovered(), palette.accent());
    paintMarked(shown.selected(), palette.foreground());
    paintMoment();
    drawing.unclip();
  }

  private void paintMoment() {
    int x = place.x(shown.timelineMoment());
    drawing.fill(palette.foreground(), x, place.plot().y, 1, place.plot().height);
  }

  private void paintAxes() {
    Rectangle plot = place.plot();
    int base = plot.y + plot.height;
    String widest = TimeAxis.text(place.span().to(), Math.max(1, place.span().length() / 10));
    int most = Math.max(1, plot.width / (drawing.textWidth(widest) + 2 * line));
    for (TimeAxis.Tick tick : TimeAxis.ticks(place.span(), most)) {
      int x = place.x(tick.time());
      int width = drawing.textWidth(tick.label());
      drawing.fill(palette.grid(), x, plot.y, 1, plot.height + line / 4);
      drawing.text(palette.foreground(), tick.label(),
          Math.clamp(x - width / 2, plot.x, Math.max(plot.x, plot.x + plot.width - width)), base + line / 4);
    }
    for (long tick : ByteAxis.ticks(place.low(), place.high(), Math.max(1, plot.height / (2 * line)))) {
      int y = place.y(tick);
      String label = String.format(Locale.ROOT, "%,d", tick);
      drawing.fill(palette.grid(), plot.x, y, plot.width, 1);
      drawing.text(palette.foreground(), label, plot.x - drawing.textWidth(label) - line / 2,
          Math.clamp(y - line / 2, plot.y - line / 2, base - line / 2));
    }
    drawing.fill(palette.quiet(), plot.x, base, plot.width, 1);
    drawing.fill(palette.quiet(), plot.x, plot.y, 1, plot.height);
  }

  private void paintHoles() {
    int x = 0;
    while (x < columns) {
      int from = x;
      long next = graph.next(x);
      long highest = graph.highest(x);
      while (x < columns && graph.next(x) == next && graph.highest(x) == highest) {
        x++;
      }
      if (next < highest) {
        int top = Math.max(place.plot().y, place.y(highest));
        int bottom = Math.min(place.plot().y + place.plot().height, place.y(next));
        drawing.hatch(colours.hole(), place.plot().x + from, top, x - from, Math.max(1, bottom - top));
      }
    }
  }

  private void paintLine(Color color, IntToLongFunction positions, boolean dotted) {
    int x = 0;
    while (x < columns) {
      int from = x;
      long position = positions.applyAsLong(x);
      while (x < columns && positions.applyAsLong(x) == position) {
        x++;
      }
      if (position >= 0) {
        paintStep(color, from, x, position, x < columns ? positions.applyAsLong(x) : position, dotted);
      }
    }
  }

  private void paintStep(Color color, int from, int to, long position, long next, boolean dotted) {
    int left = place.plot().x;
    int y = place.y(position);
    if (dotted) {
      drawing.dottedLine(color, left + from, y, left + to, y);
      drawing.dottedLine(color, left + to, y, left + to, place.y(next));
    } else {
      drawing.path(color, new int[] {left + from, y, left + to, y, left + to, place.y(next)});
    }
  }

  /** Those in order come last, so that they are seen where many segments share a column; the others are wider then. */
  private void paintMarks(boolean inOrder) {
    for (SequenceMark mark : graph.marks()) {
      if ((mark.kind() == ArrivalKind.IN_ORDER) == inOrder && mark.x() < columns) {
        paintMark(mark);
      }
    }
  }

  private void paintMark(SequenceMark mark) {
    int top = place.y(mark.to());
    int width = Math.max(3, line / 5) + (mark.segments() > 1 && mark.kind() != ArrivalKind.IN_ORDER ? line / 3 : 0);
    int height = Math.max(width, place.y(mark.from()) - top);
    int x = place.plot().x + mark.x();
    Color color = colours.of(mark.kind());
    drawing.fill(color, x - width / 2, top, width, height);
    if (graph.marks().size() <= MOST_SIGNS) {
      signs.draw(mark.kind(), x, top);
    }
  }

  private void paintBand(@Nullable Marked marked, Color color) {
    if (marked != null) {
      int top = place.y(marked.to());
      int bottom = Math.max(top + 1, place.y(marked.from()));
      drawing.dottedLine(color, place.plot().x, top, place.plot().x + place.plot().width, top);
      drawing.dottedLine(color, place.plot().x, bottom, place.plot().x + place.plot().width, bottom);
    }
  }

  private void paintMarked(@Nullable Marked marked, Color color) {
    if (marked == null || marked.segment() < 0) {
      return;
    }
    int segment = marked.segment();
    int x = place.x(shown.record().time(segment) - shown.first());
    int top = place.y(shown.record().position(segment) + Math.max(1, shown.record().length(segment)));
    int bottom = Math.max(top + 2, place.y(shown.record().position(segment)));
    int half = Math.max(3, line / 4);
    drawing.frame(color, x - half, top - half, 2 * half + 1, bottom - top + 2 * half);
  }
}
