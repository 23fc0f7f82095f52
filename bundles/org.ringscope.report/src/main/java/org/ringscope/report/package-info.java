/**
 * Result data and the files they are written to: JSON with its schema, CSV, HTML, Prometheus text.
 * Nothing is counted here; numbers come in finished.
 */
@NullMarked
package org.ringscope.report;

import org.jspecify.annotations.NullMarked;
