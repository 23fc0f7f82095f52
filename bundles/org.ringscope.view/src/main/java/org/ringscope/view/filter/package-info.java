/**
 * The language of display filters: from text to a tree, or to a fault with its place; proposals while it is typed,
 * and the history of what was. Which fields there are says {@code fields}; which packets match finds {@code scan}.
 *
 * <p>It is a small part of Wireshark's (wireshark-filter(4)), with fields of our own for rings, verdicts, causes and
 * marks. Two things differ: a flag alone, {@code tcp.flags.syn}, holds where the flag is set, not where there is one;
 * and sequence numbers are those on the wire.
 */
@NullMarked
package org.ringscope.view.filter;

import org.jspecify.annotations.NullMarked;
