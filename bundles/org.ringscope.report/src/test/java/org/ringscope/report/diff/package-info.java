/** Tests of the package of the same name. */
@NullMarked
package org.ringscope.report.diff;

import org.jspecify.annotations.NullMarked;
