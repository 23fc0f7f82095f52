/** Capturing from a network interface or a server: asking for it, recording, and opening what comes. */
@NullMarked
package org.ringscope.ui.live;

import org.jspecify.annotations.NullMarked;
