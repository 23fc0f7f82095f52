/**
 * The contract of graph viewers, by JFace's conventions: content provider, label provider, selection, filters, menu;
 * and the choice of the viewer that draws. How to draw is another package's matter, and what the nodes mean is nobody's
 * here.
 */
@NullMarked
package org.ringscope.ui.graph;

import org.jspecify.annotations.NullMarked;
