/**
 * What the Buffer Placement view shows of one direction of a stream: a map of the posted buffers byte by byte, the
 * time–sequence graph, both at any moment and in as much detail as pixels can show, and the same as tables. No widgets
 * live here, and no reading of captures but by {@code session.place}.
 */
@NullMarked
package org.ringscope.view.placement;

import org.jspecify.annotations.NullMarked;
