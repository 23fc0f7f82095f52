/**
 * How results reach the disk: whole or not at all, and what is said if they can't. Here, under the spine, because
 * captures and reports are both written so and know no other jar in common; what stands in the files is theirs
 * (capture, report).
 */
@NullMarked
package org.ringscope.pipeline.output;

import org.jspecify.annotations.NullMarked;
