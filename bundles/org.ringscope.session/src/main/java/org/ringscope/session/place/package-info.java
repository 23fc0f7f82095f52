/** Places the TCP payload of captures in posted buffers, and writes streams to files. */
@NullMarked
package org.ringscope.session.place;

import org.jspecify.annotations.NullMarked;
