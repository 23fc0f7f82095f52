/**
 * The Debug vNICs view: what of a capture is mirrored, adding to it by dialog, menu and drag and drop, and starting it
 * so that other programs can attach.
 */
@NullMarked
package org.ringscope.ui.mirror;

import org.jspecify.annotations.NullMarked;
