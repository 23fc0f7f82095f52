/**
 * The Comparison view: the capture in front beside a replay before, another open capture, or a report that was
 * exported. What differs is computed in {@code org.ringscope.view.comparison}.
 */
@NullMarked
package org.ringscope.ui.comparison;

import org.jspecify.annotations.NullMarked;
