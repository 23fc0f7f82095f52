/**
 * The Buffer Placement view: where the payload of a TCP stream went, as a map of the posted buffers, a time–sequence
 * graph and a table. What is drawn is asked of {@code view.placement}; how it is drawn doesn't know whether it goes to
 * the screen or to a file.
 */
@NullMarked
package org.ringscope.ui.placement;

import org.jspecify.annotations.NullMarked;
