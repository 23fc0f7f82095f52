/**
 * Wire formats: header views over a {@link java.lang.foreign.MemorySegment}, flow keys, checksums and the packet
 * builder. Nothing here knows of captures, stages or devices.
 */
@NullMarked
package org.ringscope.packet;

import org.jspecify.annotations.NullMarked;
