/** Tests of the generator and of the suite's arithmetic; nothing is timed here. */
@NullMarked
package org.ringscope.benchmarks;

import org.jspecify.annotations.NullMarked;
