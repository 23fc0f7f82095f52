/**
 * The graph viewer's contract on Eclipse Zest, whose graph draws, selects and drags. Content, looks and layouts are
 * those of {@code org.ringscope.ui.graph}. Used where a preference says so.
 */
@NullMarked
package org.ringscope.ui.zest;

import org.jspecify.annotations.NullMarked;
