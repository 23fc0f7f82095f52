/**
 * A graph as a viewer shows it: nodes and connections with their looks and places, and what of it is selected. Nothing
 * here draws or knows where the graph comes from.
 */
@NullMarked
package org.ringscope.ui.graph.shown;

import org.jspecify.annotations.NullMarked;
