/**
 * Result data: what a replay found, as plain immutable records that others fill in.
 * Nothing is counted here; the files these records are written to are in {@code org.ringscope.report.format}.
 */
@NullMarked
package org.ringscope.report;

import org.jspecify.annotations.NullMarked;
