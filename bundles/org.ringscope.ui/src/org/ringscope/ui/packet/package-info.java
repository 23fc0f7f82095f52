/**
 * The Packet view: the selected packet's headers and fields as a tree, beside them its bytes, each leading to the
 * other. What is shown is made in {@code org.ringscope.view.packet}.
 */
@NullMarked
package org.ringscope.ui.packet;

import org.jspecify.annotations.NullMarked;
