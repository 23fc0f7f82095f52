/** Tests of what is said about a capture's problems. */
@NullMarked
package org.ringscope.view.problems;

import org.jspecify.annotations.NullMarked;
