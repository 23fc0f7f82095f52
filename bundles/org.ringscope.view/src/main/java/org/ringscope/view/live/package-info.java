/** What is asked before a capture on a network interface begins; no widgets. */
@NullMarked
package org.ringscope.view.live;

import org.jspecify.annotations.NullMarked;
