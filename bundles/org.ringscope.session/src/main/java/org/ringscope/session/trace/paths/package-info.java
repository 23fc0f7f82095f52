/**
 * Packets of a replayed capture grouped by the way they took, and those that were dropped: data that a command prints
 * and a view shows, with their text, JSON and Graphviz forms. How a single packet fared is in the package above.
 */
@NullMarked
package org.ringscope.session.trace.paths;

import org.jspecify.annotations.NullMarked;
