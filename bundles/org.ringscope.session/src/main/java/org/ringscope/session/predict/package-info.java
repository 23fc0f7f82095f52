/**
 * Predicted against real: what a card configured so should have done to this traffic, beside what its counters say it
 * did; which hypothesis explains the difference, and what can be set to spread the load better.
 *
 * <p>The capture is read once into a {@link org.ringscope.session.predict.TrafficTable}; all else works on that table.
 * How a card hashes lives in nic.rss, the reading of dumps in nic.ethtool and nic.statistics, the writing of what was
 * found in report.
 */
@NullMarked
package org.ringscope.session.predict;

import org.jspecify.annotations.NullMarked;
