/**
 * The spine: blocks and batches of packets, stages and their outlets, causes and counters declared once, verdicts and
 * ledgers. Files, devices and threads live elsewhere (capture, session).
 */
@NullMarked
package org.ringscope.pipeline;

import org.jspecify.annotations.NullMarked;
