/**
 * Measurements: a generator of large captures, Ringscope beside tcpdump, capinfos and tshark as whole processes,
 * replays in one process, their memory.
 *
 * <p>What is measured is what users start; nothing in the other bundles exists for this one.
 */
@NullMarked
package org.ringscope.benchmarks;

import org.jspecify.annotations.NullMarked;
