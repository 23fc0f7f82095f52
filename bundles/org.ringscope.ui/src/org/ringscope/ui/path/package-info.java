/**
 * The views Path, with the whole way of the selected packet, and Paths, with all packets grouped by the way they took.
 * What stands in them the view bundle knows.
 */
@NullMarked
package org.ringscope.ui.path;

import org.jspecify.annotations.NullMarked;
