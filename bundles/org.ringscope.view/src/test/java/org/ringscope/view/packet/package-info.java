/**
 * What the Packet view shows of one packet: the tree of its headers and fields, its bytes as lines, how both are
 * linked, and what can be copied of them. Fields are found by {@code org.ringscope.packet.detail}.
 */
@NullMarked
package org.ringscope.view.packet;

import org.jspecify.annotations.NullMarked;
