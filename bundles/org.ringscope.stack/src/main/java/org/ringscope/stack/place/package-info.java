/**
 * The adaptation layer between socket and TCP: buffers an application posted, the sequence numbers expected in them, and
 * where the card's DMA put each byte before it came to its place there.
 */
@NullMarked
package org.ringscope.stack.place;

import org.jspecify.annotations.NullMarked;
