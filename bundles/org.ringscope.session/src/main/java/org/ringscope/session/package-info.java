/**
 * The one place that knows all: scenario, replay, threads.
 * Formats of output live in report, what a view shows in view.
 */
@NullMarked
package org.ringscope.session;

import org.jspecify.annotations.NullMarked;
