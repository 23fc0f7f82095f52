/** What tests of the stack share. */
@NullMarked
package org.ringscope.stack;

import org.jspecify.annotations.NullMarked;
