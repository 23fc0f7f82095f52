/**
 * What {@code ringscope predict} found, as data for every format: predicted beside real counts, the verdict, who is to
 * blame and what can be set. Finding it out lives in session.
 */
@NullMarked
package org.ringscope.report.prediction;

import org.jspecify.annotations.NullMarked;
