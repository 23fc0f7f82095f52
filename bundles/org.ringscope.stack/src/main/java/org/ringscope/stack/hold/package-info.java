/** Payload bytes that wait: for a hole in front of them to close, or for a buffer. Bounded, however hostile the traffic. */
@NullMarked
package org.ringscope.stack.hold;

import org.jspecify.annotations.NullMarked;
