/**
 * The command line: a plain Java main on the same jars, without OSGi.
 */
@NullMarked
package org.ringscope.cli;

import org.jspecify.annotations.NullMarked;
