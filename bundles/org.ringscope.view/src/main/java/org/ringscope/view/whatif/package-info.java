/** What the what-if wizard asks and shows: settings to vary as typed, the variants' drops as a table; no widgets. */
@NullMarked
package org.ringscope.view.whatif;

import org.jspecify.annotations.NullMarked;
