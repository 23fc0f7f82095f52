package org.ringscope.ui.rings;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.Palette;
import org.ringscope.ui.PaletteChange;
import org.ringscope.view.RingsTable;

/**
 * A bar a ring: packets in the ring's colour, dropped ones on top of them, hatched.
 *
 * <p>A series has one colour, so each ring has a series of its own that is zero at all other rings; stacked, they
 * share one place.
 */
final class RingsChart {
  private static final String DROPPED = "dropped";
  private static final int HATCH = 5;
  private static final double HEADROOM = 1.08;
  private static final int BAR_PADDING = 30;
  private static final int TICK_DISTANCE = 48;
  private static final long FEWEST_ON_AXIS = 10;

  private final Chart chart;
  private List<RingsTable.Row> shown = List.of();

  RingsChart(Composite parent) {
    chart = new Chart(parent, SWT.NONE);
    chart.getTitle().setVisible(false);
    chart.getLegend().setVisible(false);
    IAxis rings = chart.getAxisSet().getXAxis(0);
    IAxis packets = chart.getAxisSet().getYAxis(0);
    rings.getTitle().setVisible(false);
    rings.getGrid().setStyle(LineStyle.NONE);
    packets.getTitle().setText("packets");
    packets.getTitle().setFont(parent.getFont());
    packets.getTick().setFormat(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    packets.getTick().setTickMarkStepHint(TICK_DISTANCE);
    chart.getPlotArea().addCustomPaintListener(new SolidBars());
    PaletteChange.follow(chart, () -> show(shown));
  }

  Chart control() {
    return chart;
  }

  /** The ring whose bar, or whose name beneath it, stands at a place in the plot; null if there is none. */
  RingsTable.@Nullable Row ringAt(int x) {
    double place = chart.getAxisSet().getXAxis(0).getDataCoordinate(x);
    int index = (int) Math.round(place);
    return index >= 0 && index < shown.size() ? shown.get(index) : null;
  }

  /** Whether a height in the plot is that of a ring's drops, which stand on its other packets. */
  boolean isOnDrops(RingsTable.Row row, int y) {
    double packets = chart.getAxisSet().getYAxis(0).getDataCoordinate(y);
    return row.dropped() > 0 && packets > row.packets() && packets <= row.packets() + row.dropped();
  }

  /** Charts know nothing of the workbench's theme: every colour is given to them. */
  private void applyColours(Palette palette) {
    chart.setBackground(palette.background());
    chart.getPlotArea().setBackground(palette.background());
    for (IAxis axis : chart.getAxisSet().getAxes()) {
      axis.getTick().setForeground(palette.foreground());
      axis.getTitle().setForeground(palette.foreground());
      axis.getGrid().setForeground(palette.grid());
    }
  }

  void show(List<RingsTable.Row> rows) {
    shown = rows;
    chart.suspendUpdate(true);
    Palette palette = Palette.of(chart.getDisplay());
    applyColours(palette);
    for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
      chart.getSeriesSet().deleteSeries(series.getId());
    }
    IAxis rings = chart.getAxisSet().getXAxis(0);
    rings.setCategorySeries(rows.stream().map(RingsTable.Row::name).toArray(String[]::new));
    rings.enableCategory(true);
    // Ticks stand at whole packets, and the fullest ring leaves some room above it.
    long most = FEWEST_ON_AXIS;
    for (int i = 0; i < rows.size(); i++) {
      RingsTable.Row row = rows.get(i);
      double[] bar = new double[rows.size()];
      bar[i] = row.packets();
      addSeries(row.name(), bar, Palette.ring(row.ring()));
      most = Math.max(most, row.packets() + row.dropped());
    }
    if (rows.stream().anyMatch(row -> row.dropped() > 0)) {
      addSeries(DROPPED, rows.stream().mapToDouble(RingsTable.Row::dropped).toArray(), palette.drop());
    }
    rings.adjustRange();
    chart.getAxisSet().getYAxis(0).setRange(new Range(0, most * HEADROOM));
    // Lays the chart out, too.
    chart.suspendUpdate(false);
    chart.redraw();
  }

  /**
   * Paints the bars again: SWTChart lets the ground shine through them, and a ring's colour is to be the same
   * everywhere.
   */
  private final class SolidBars implements ICustomPaintListener {
    @Override
    public void paintControl(PaintEvent event) {
      for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
        IBarSeries<?> bars = (IBarSeries<?>) series;
        event.gc.setBackground(bars.getBarColor());
        for (Rectangle bar : bars.getBounds()) {
          if (bar != null) {
            event.gc.fillRectangle(bar);
            if (series.getId().equals(DROPPED)) {
              hatch(event.gc, bar);
            }
          }
        }
      }
    }

    /** Not everybody tells red from a ring's colour. */
    private void hatch(GC gc, Rectangle bar) {
      gc.setForeground(chart.getPlotArea().getBackground());
      gc.setClipping(bar);
      for (int at = -bar.height; at < bar.width; at += HATCH) {
        gc.drawLine(bar.x + at, bar.y + bar.height, bar.x + at + bar.height, bar.y);
      }
      gc.setClipping((Rectangle) null);
    }

    @Override
    public boolean drawBehindSeries() {
      return false;
    }
  }

  private void addSeries(String name, double[] values, Color colour) {
    IBarSeries<?> series = (IBarSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.BAR, name);
    series.setYSeries(values);
    series.setBarColor(colour);
    series.setBarPadding(BAR_PADDING);
    series.enableStack(true);
  }
}
