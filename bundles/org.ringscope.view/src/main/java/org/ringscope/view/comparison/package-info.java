/** Two replays side by side, ring by ring, with all else that differs; no widgets. */
@NullMarked
package org.ringscope.view.comparison;

import org.jspecify.annotations.NullMarked;
