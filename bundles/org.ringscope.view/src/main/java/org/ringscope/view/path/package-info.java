/**
 * What became of packets, as rows for people: one packet's way as a tree, all packets grouped by the way they took,
 * and the filters that find the packets behind a count. Following a packet is the session's work; this only adds words.
 */
@NullMarked
package org.ringscope.view.path;

import org.jspecify.annotations.NullMarked;
