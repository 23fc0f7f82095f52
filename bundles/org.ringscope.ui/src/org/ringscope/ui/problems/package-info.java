/**
 * The Problems view: what limits the capture in front. What that is, and what to do about it, the view bundle knows.
 */
@NullMarked
package org.ringscope.ui.problems;

import org.jspecify.annotations.NullMarked;
