/**
 * The Occupancy view: how full each receive ring was over the time that the Timeline shows, and what it dropped. What
 * is to be drawn is computed in {@code org.ringscope.view.occupancy}.
 */
@NullMarked
package org.ringscope.ui.occupancy;

import org.jspecify.annotations.NullMarked;
