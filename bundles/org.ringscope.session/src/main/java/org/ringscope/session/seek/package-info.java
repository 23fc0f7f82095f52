/**
 * Any moment of a replay: checkpoints of the ordered stages, taken while the packet table fills, and what the rings
 * were like at a moment, replayed from the nearest of them. What happened to one packet is in package {@code trace}.
 */
@NullMarked
package org.ringscope.session.seek;

import org.jspecify.annotations.NullMarked;
