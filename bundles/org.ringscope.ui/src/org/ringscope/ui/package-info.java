/**
 * The workbench itself: application, window, perspectives and their ids. What a view shows is worked out in {@code
 * org.ringscope.view}; nothing here reads a capture or counts a packet.
 */
@NullMarked
package org.ringscope.ui;

import org.jspecify.annotations.NullMarked;
