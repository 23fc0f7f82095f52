/**
 * The Timeline: traffic over time, the moment that all views show, and the commands that move it. What is to be drawn
 * is computed in {@code org.ringscope.view.timeline}.
 */
@NullMarked
package org.ringscope.ui.timeline;

import org.jspecify.annotations.NullMarked;
