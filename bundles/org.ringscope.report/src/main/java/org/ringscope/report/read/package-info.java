/**
 * Reading back the JSON that {@link org.ringscope.report.format.JsonReport} wrote. Whatever the bytes hold, the
 * answer is a report or a {@link org.ringscope.report.read.ReportSyntaxException} that says where it is wrong. Files
 * aren't opened here.
 */
@NullMarked
package org.ringscope.report.read;

import org.jspecify.annotations.NullMarked;
