/**
 * How nodes and connections are drawn: on a screen, into a picture, or as SVG. It draws what stands in a
 * {@code ShownGraph} and changes nothing of it.
 */
@NullMarked
package org.ringscope.ui.graph.drawing;

import org.jspecify.annotations.NullMarked;
