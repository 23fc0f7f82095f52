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

/**
 * The pieces of rows, kept as long as they hold: what is selected and where the pointer is changes none, and while the
 * Timeline plays only those change in which something comes.
 */
final class RowCells {
  private static final int MOST_ROWS = 512;

  private record Key(PlacedStream stream, MapLayout layout, int pixels) {}

  private final Map<MapRow, List<MapCell>> rows = new HashMap<>();
  private @Nullable Key key;
  private @Nullable StreamMoment moment;

  void forget() {
    rows.clear();
    key = null;
    moment = null;
  }

  List<MapCell> of(PlacedStream stream, StreamMoment now, MapLayout layout, MapRow row, int pixels) {
    Key wanted = new Key(stream, layout, pixels);
    StreamMoment before = moment;
    if (!wanted.equals(key) || before == null || rows.size() > MOST_ROWS) {
      rows.clear();
    } else if (!now.equals(before)) {
      rows.keySet().removeIf(known -> !now.looksAlike(known, before));
    }
    key = wanted;
    moment = now;
    return rows.computeIfAbsent(row, fresh -> MapCells.of(stream, now, fresh, layout.width(), pixels));
  }
}
