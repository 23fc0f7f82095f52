/**
 * The view Why This Ring?: the card's way with the selected packet or a typed flow, step by step. What the steps are
 * the view bundle knows.
 */
@NullMarked
package org.ringscope.ui.why;

import org.jspecify.annotations.NullMarked;
