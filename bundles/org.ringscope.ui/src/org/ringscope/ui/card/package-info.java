/** The card in the window's tool bar: profile, number of rings, their size and the host; a change replays at once. */
@NullMarked
package org.ringscope.ui.card;

import org.jspecify.annotations.NullMarked;
