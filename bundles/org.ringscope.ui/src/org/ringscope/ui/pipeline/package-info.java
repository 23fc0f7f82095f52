/**
 * The view Pipeline: the replay of the capture in front as a graph. What stands in it the view bundle knows; how a
 * graph is laid out and drawn, the graph viewer.
 */
@NullMarked
package org.ringscope.ui.pipeline;

import org.jspecify.annotations.NullMarked;
