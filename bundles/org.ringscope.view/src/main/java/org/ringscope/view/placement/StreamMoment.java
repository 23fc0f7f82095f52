package org.ringscope.view.placement;

/**
 * How far a stream has got at a moment.
 *
 * @param time ns since the epoch
 * @param segments that have come
 * @param next position of the byte expected next
 * @param highest position behind the last byte that has come
 * @param buffers that are posted
 * @param posted position behind the last byte of a posted buffer
 */
public record StreamMoment(long time, int segments, long next, long highest, int buffers, long posted) {}
