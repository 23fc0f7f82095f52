/**
 * A capture over time: how much came when, what each ring had by then, and the moment that all views show.
 *
 * <p>Times are nanoseconds since the first packet and never go back: a packet whose recorded time is before that of
 * the packet in front of it arrives together with it, as in the model. Nothing here draws, starts a thread or looks at
 * a clock; what a span of time looks like in pixels is computed here, how it is painted is not.
 */
@NullMarked
package org.ringscope.view.timeline;

import org.jspecify.annotations.NullMarked;
