package org.ringscope.view.mirror;

/**
 * What a debug virtual NIC got in the replay on screen; the same in every run.
 *
 * @param matched packets that it is to get
 * @param carried those that it got
 * @param lost the others, by cause, in words for people
 */
public record MirrorCarried(long matched, long carried, String lost) {}
