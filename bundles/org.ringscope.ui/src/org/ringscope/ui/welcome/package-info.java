/**
 * The page that stands where captures will be: what to do first, what was open last, samples to try. The samples
 * themselves are made by {@code session}.
 */
@NullMarked
package org.ringscope.ui.welcome;

import org.jspecify.annotations.NullMarked;
