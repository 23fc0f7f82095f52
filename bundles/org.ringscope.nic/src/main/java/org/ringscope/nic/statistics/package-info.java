/**
 * What a real card counted: {@code ethtool -S} text read, its names mapped to one canonical set by tables of each
 * driver, two dumps subtracted, and the counts of each ring. What no table knows stays listed under its own name.
 * What the model counts lives in {@code org.ringscope.nic.counter}; other ethtool dumps are read elsewhere.
 */
@NullMarked
package org.ringscope.nic.statistics;

import org.jspecify.annotations.NullMarked;
