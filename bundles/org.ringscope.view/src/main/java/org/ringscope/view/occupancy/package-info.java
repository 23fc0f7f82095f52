/** How full receive rings were and what they dropped over a visible span of time, as lanes of a chart; no widgets. */
@NullMarked
package org.ringscope.view.occupancy;

import org.jspecify.annotations.NullMarked;
