/** Tests of the result data. */
@NullMarked
package org.ringscope.report;

import org.jspecify.annotations.NullMarked;
