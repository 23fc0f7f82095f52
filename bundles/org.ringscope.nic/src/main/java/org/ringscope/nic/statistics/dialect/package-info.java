/**
 * How each driver names its counters: tables of name patterns, one resource file a driver family with its source, and
 * the canonical set that they map to. Values are none of this package's business.
 */
@NullMarked
package org.ringscope.nic.statistics.dialect;

import org.jspecify.annotations.NullMarked;
