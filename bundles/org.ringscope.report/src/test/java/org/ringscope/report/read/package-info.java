/** Tests of the package of the same name. */
@NullMarked
package org.ringscope.report.read;

import org.jspecify.annotations.NullMarked;
