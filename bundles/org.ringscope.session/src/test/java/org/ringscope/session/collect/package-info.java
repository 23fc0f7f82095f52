/** Tests of collecting: against programs made up for the test, and on the loopback where that is allowed. */
@NullMarked
package org.ringscope.session.collect;

import org.jspecify.annotations.NullMarked;
