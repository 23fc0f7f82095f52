package org.ringscope.ui.placement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.placement.MapCell;
import org.ringscope.view.placement.MapCells;
import org.ringscope.view.placement.MapLayout;
import org.ringscope.view.placement.MapRow;
import org.ringscope.view.placement.PlacedStream;
import org.ringscope.view.placement.StreamMoment;

/** The pieces of rows, kept as long as they hold: what is selected and where the pointer is changes none. */
final class RowCells {
  private static final int MOST_ROWS = 512;

  private record Key(PlacedStream stream, StreamMoment moment, MapLayout layout, int pixels) {}

  private final Map<Long, List<MapCell>> rows = new HashMap<>();
  private @Nullable Key key;

  void forget() {
    rows.clear();
    key = null;
  }

  List<MapCell> of(PlacedStream stream, StreamMoment moment, MapLayout layout, MapRow row, int pixels) {
    Key now = new Key(stream, moment, layout, pixels);
    if (!now.equals(key) || rows.size() > MOST_ROWS) {
      key = now;
      rows.clear();
    }
    return rows.computeIfAbsent(row.from(), from -> MapCells.of(stream, moment, row, layout.width(), pixels));
  }
}
