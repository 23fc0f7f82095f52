package org.ringscope.view.placement;

import org.ringscope.session.place.ArrivalKind;

/**
 * Bytes that segments of one kind brought while a pixel lasts: a bar of the time–sequence graph.
 *
 * @param x the pixel
 * @param from position of the first byte
 * @param to position behind the last byte
 * @param segments how many there are
 */
public record SequenceMark(int x, ArrivalKind kind, long from, long to, int segments) {}
