/**
 * Segments of a flow that a card or a driver joins before TCP sees them: LRO and GRO. Which segment is joined to which,
 * and when the whole goes on; nothing here knows what TCP makes of it.
 */
@NullMarked
package org.ringscope.stack.coalesce;

import org.jspecify.annotations.NullMarked;
