package org.ringscope.ui.packetlist;

import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.TableColumn;
import org.ringscope.ui.preferences.Preferences;

/** Makes the time column as wide as times in the chosen format are, whenever another format is chosen. */
public final class TimeColumn {
  private static final long SAMPLE = 1_700_000_000_123_456_789L;
  private static final long NANOS_PER_HOUR = 3_600_000_000_000L;
  private static final int DECIMALS = 9;

  private TimeColumn() {}

  /** @param padding what a cell takes beside its text */
  public static void fitFormat(TableColumn column, int padding) {
    IPropertyChangeListener listener = event -> {
      boolean hidden = column.getWidth() == 0;
      if (event.getProperty().equals(Preferences.TIME_FORMAT) && !hidden) {
        column.setWidth(textWidth(column) + padding);
      }
    };
    Preferences.store().addPropertyChangeListener(listener);
    column.addDisposeListener(event -> Preferences.store().removePropertyChangeListener(listener));
  }

  private static int textWidth(TableColumn column) {
    GC gc = new GC(column.getParent());
    gc.setFont(column.getParent().getFont());
    int width = gc.textExtent(Preferences.timeFormat().text(SAMPLE, SAMPLE - NANOS_PER_HOUR, DECIMALS)).x;
    gc.dispose();
    return width;
  }
}
