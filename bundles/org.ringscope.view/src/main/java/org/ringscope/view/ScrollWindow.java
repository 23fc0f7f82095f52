package org.ringscope.view;

/**
 * Which part of a long list a short table shows, and which of its entries is selected.
 *
 * <p>Entries count from 1. The selected one stays selected while it is scrolled out of sight. A slider, whose range
 * is an {@code int}, shows the place: beyond 2³⁰ entries each of its steps stands for several.
 */
public final class ScrollWindow {
  private static final long LARGEST_SLIDER = 1L << 30;

  private long total;
  private int rows = 1;
  private long top = 1;
  private long selected;

  /** Entries in the list. */
  public long total() {
    return total;
  }

  /** Rows that the table shows at once, at least 1. */
  public int rows() {
    return rows;
  }

  /** The first entry on screen; 1 if there is none. */
  public long top() {
    return top;
  }

  /** The last entry on screen; 0 if there is none. */
  public long bottom() {
    return Math.min(total, top + rows - 1);
  }

  /** The selected entry; 0 if none is. */
  public long selected() {
    return selected;
  }

  /** Sets how many entries there are; what is on screen stays as far as it still exists. */
  public void setTotal(long total) {
    this.total = Math.max(0, total);
    selected = Math.min(selected, this.total);
    scrollTo(top);
  }

  /** Sets how many rows fit on screen; the selected entry stays there if it was. */
  public void setRows(int rows) {
    boolean onScreen = selected >= top && selected <= bottom();
    this.rows = Math.max(1, rows);
    scrollTo(top);
    if (onScreen) {
      select(selected);
    }
  }

  /** Brings an entry to the top, or as near as the list's end allows. */
  public void scrollTo(long entry) {
    top = Math.max(1, Math.min(entry, lastTop()));
  }

  /** Whether the last entry is on screen, or would be if there were entries. */
  public boolean isAtEnd() {
    return top == lastTop();
  }

  public void scrollToEnd() {
    scrollTo(lastTop());
  }

  public void scrollBy(long entries) {
    scrollTo(top + entries);
  }

  /** Selects an entry and scrolls no further than needed to show it; beyond the ends the first or last one. */
  public void select(long entry) {
    if (total == 0) {
      return;
    }
    selected = Math.max(1, Math.min(entry, total));
    if (selected < top) {
      scrollTo(selected);
    } else if (selected > bottom()) {
      scrollTo(selected - rows + 1);
    }
  }

  /** Moves the selection, as arrow keys do; with nothing selected it begins at the top of the screen. */
  public void moveSelection(long entries) {
    select(selected == 0 ? top : selected + entries);
  }

  /** Moves the selection by a screenful less one row, so that one row of the old screen stays for the eye. */
  public void movePage(int pages) {
    long step = (long) pages * Math.max(1, rows - 1);
    long from = selected == 0 ? top : selected;
    scrollBy(step);
    select(from + step);
  }

  /** The slider's range. */
  public int sliderMaximum() {
    return (int) Math.max(1, Math.min(total, LARGEST_SLIDER));
  }

  /** The slider's thumb: the part of the list on screen, at least 1. */
  public int sliderThumb() {
    return (int) Math.max(1, Math.min(rows / entriesPerStep(), sliderMaximum()));
  }

  /** Where the thumb stands. */
  public int sliderSelection() {
    return top == lastTop() ? sliderMaximum() - sliderThumb() : (int) ((top - 1) / entriesPerStep());
  }

  /** Scrolls to where the thumb was drawn. */
  public void scrollToSlider(int selection) {
    scrollTo(selection >= sliderMaximum() - sliderThumb() ? lastTop() : 1 + selection * entriesPerStep());
  }

  private long lastTop() {
    return Math.max(1, total - rows + 1);
  }

  private long entriesPerStep() {
    return Math.max(1, Math.ceilDiv(total, LARGEST_SLIDER));
  }
}
