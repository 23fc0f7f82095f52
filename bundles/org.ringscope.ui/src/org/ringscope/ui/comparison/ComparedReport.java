package org.ringscope.ui.comparison;

import org.ringscope.report.ReplayReport;

/**
 * A report to compare with.
 *
 * @param name as it is offered
 */
record ComparedReport(String name, ReplayReport report) {}
