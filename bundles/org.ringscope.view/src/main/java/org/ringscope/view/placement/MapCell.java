package org.ringscope.view.placement;

/**
 * A piece of a row that is drawn alike.
 *
 * @param x its first pixel in the row
 * @param end the pixel behind its last
 * @param from position of its first byte
 * @param to position behind its last byte
 * @param kind what most of it is
 * @param first the first segment that brought some of it, from 0 in the order of arrival; -1 if nothing came
 * @param last the last segment that brought some of it; -1 if nothing came
 * @param hasGap whether bytes of it are a gap or missing, be it only one
 */
public record MapCell(
    int x, int end, long from, long to, CellKind kind, int first, int last, boolean hasGap) {
  /** Whether it came with one segment, if it came. */
  public boolean isOne() {
    return first == last;
  }
}
