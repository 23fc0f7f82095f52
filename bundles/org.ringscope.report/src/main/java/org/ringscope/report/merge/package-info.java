/**
 * Several replay reports made into one. Merging is commutative and associative, to the byte of the JSON: what is a sum
 * is added, what is a list is kept whole and put into an order of its own, and what can't be either is told in
 * {@link org.ringscope.report.MergeSummary}. Reading reports lives elsewhere.
 */
@NullMarked
package org.ringscope.report.merge;

import org.jspecify.annotations.NullMarked;
