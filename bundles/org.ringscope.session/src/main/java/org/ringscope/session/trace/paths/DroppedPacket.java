package org.ringscope.session.trace.paths;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A packet that was dropped.
 *
 * @param number from 1
 * @param time as recorded, ns since the epoch
 * @param flow its outer flow as text, or null if it has none that a card would find
 * @param device from 0
 * @param ring of the device, from 0; -1 if it came to none
 * @param waiting descriptors of the ring whose packets waited for the host then; empty where nothing waits
 */
public record DroppedPacket(
    long number, long time, @Nullable String flow, int device, int ring, OptionalInt waiting) {}
