/**
 * What differs between two replay reports: settings, and every count with its value before and after. Nothing is judged
 * here, and no report is read or written.
 */
@NullMarked
package org.ringscope.report.diff;

import org.jspecify.annotations.NullMarked;
