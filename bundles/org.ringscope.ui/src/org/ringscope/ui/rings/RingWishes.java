package org.ringscope.ui.rings;

import org.ringscope.view.RingsTable;

/** What somebody wants of a row of rings: of one ring, or of all of them together. */
interface RingWishes {
  /** The packets on the ring listed. */
  void show(RingsTable.Row row);

  /** The packets that it counts as dropped listed. */
  void showDrops(RingsTable.Row row);

  /** The packets that it counts as dropped in a file of their own. */
  void saveDrops(RingsTable.Row row);
}
