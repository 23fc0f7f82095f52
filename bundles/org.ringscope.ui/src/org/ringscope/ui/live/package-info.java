/** Capturing on a network interface: asking for it, and opening what came. */
@NullMarked
package org.ringscope.ui.live;

import org.jspecify.annotations.NullMarked;
