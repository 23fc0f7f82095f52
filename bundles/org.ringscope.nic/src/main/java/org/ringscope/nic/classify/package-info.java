/**
 * Where the card sends a packet and why: destination, n-tuple rules, receive-side scaling, in this order, and the
 * explanation of each step. The hash itself is in package {@code rss}, rules as data in package {@code rule}.
 */
@NullMarked
package org.ringscope.nic.classify;

import org.jspecify.annotations.NullMarked;
