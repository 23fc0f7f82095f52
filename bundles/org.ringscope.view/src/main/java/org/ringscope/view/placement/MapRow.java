package org.ringscope.view.placement;

/**
 * A row of the map.
 *
 * @param from position of its first byte
 * @param to position behind its last byte
 * @param firstBuffer the buffer that it begins in; -1 behind all posted ones
 * @param lastBuffer the buffer that it ends in
 * @param label its buffer, or buffers, and how far in them it begins
 */
public record MapRow(long from, long to, int firstBuffer, int lastBuffer, String label) {}
