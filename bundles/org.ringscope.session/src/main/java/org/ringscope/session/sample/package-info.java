/**
 * The sample captures that the welcome page offers: generated here, the same bytes on every machine, each with
 * something to find. No capture from
 * elsewhere lives here, and no traffic for benchmarks.
 */
@NullMarked
package org.ringscope.session.sample;

import org.jspecify.annotations.NullMarked;
