/**
 * A replay as a graph: stages, rings, virtual NICs and ends, what each of them counted, the filter that leaves its
 * packets, and the way of one packet through it. How it is laid out and drawn is none of its business.
 */
@NullMarked
package org.ringscope.view.pipeline;

import org.jspecify.annotations.NullMarked;
