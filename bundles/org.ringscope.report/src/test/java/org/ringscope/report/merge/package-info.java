/** Tests of the package of the same name. */
@NullMarked
package org.ringscope.report.merge;

import org.jspecify.annotations.NullMarked;
