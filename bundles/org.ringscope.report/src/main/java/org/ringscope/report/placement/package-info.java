/** What placing the payload of TCP streams in posted buffers came to, as plain data. */
@NullMarked
package org.ringscope.report.placement;

import org.jspecify.annotations.NullMarked;
