package org.ringscope.ui.placement;

/**
 * What is selected, or under the pointer.
 *
 * @param from position of its first byte
 * @param to position behind its last byte
 * @param segment that it is, or -1 for a stretch of several
 */
record Marked(long from, long to, int segment) {}
