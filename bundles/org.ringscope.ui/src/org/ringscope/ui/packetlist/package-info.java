/**
 * What can be done in a capture's packet list: selecting, copying, choosing columns, going to a packet, the menus. The
 * list itself and where its rows come from are in {@code capture}.
 */
@NullMarked
package org.ringscope.ui.packetlist;

import org.jspecify.annotations.NullMarked;
