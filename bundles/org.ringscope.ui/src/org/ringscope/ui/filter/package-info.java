/**
 * The filter box above a packet list, its history and its commands. What a filter means, and which packets match, is
 * worked out in {@code org.ringscope.view.filter}.
 */
@NullMarked
package org.ringscope.ui.filter;

import org.jspecify.annotations.NullMarked;
