/**
 * The files a report is written to – JSON with its schema, CSV, HTML, Prometheus text – and the text a command line
 * prints.
 *
 * <p>All say the same numbers; none counts. Whatever stands in a capture (names, comments) is inert in every one of
 * them.
 */
@NullMarked
package org.ringscope.report.format;

import org.jspecify.annotations.NullMarked;
