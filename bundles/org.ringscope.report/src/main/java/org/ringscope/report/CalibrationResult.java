package org.ringscope.report;

import org.jspecify.annotations.Nullable;

/**
 * A host cost that reproduces a number of drops.
 *
 * @param wanted drops to reproduce
 * @param counter what counted them on a real host, or null if somebody typed the number
 * @param host the host found, as {@code --host} takes it
 * @param drops drops with it
 * @param tried how many costs were tried
 * @param remark what is doubtful about it, or null
 */
public record CalibrationResult(
    long wanted, @Nullable String counter, String host, long drops, int tried, @Nullable String remark) {}
