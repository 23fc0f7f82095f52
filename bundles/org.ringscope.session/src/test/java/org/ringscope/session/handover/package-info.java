/** Tests of the hand-over with real sockets. */
@NullMarked
package org.ringscope.session.handover;

import org.jspecify.annotations.NullMarked;
