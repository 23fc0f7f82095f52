/** Tests of two replays side by side. */
@NullMarked
package org.ringscope.view.comparison;

import org.jspecify.annotations.NullMarked;
