/**
 * The built-in graph viewer: a canvas that is zoomed and scrolled, and what the pointer does on it.
 */
@NullMarked
package org.ringscope.ui.graph.canvas;

import org.jspecify.annotations.NullMarked;
