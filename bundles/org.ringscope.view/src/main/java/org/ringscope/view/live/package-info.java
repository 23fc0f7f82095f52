/** What is asked before a capture from a network interface or a server begins, and what records it; no widgets. */
@NullMarked
package org.ringscope.view.live;

import org.jspecify.annotations.NullMarked;
