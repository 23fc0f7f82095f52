package org.ringscope.nic.statistics;

import java.util.OptionalLong;

/**
 * What a real ring counted; a number is absent where no counter of the dump tells it.
 *
 * @param ring from 0
 * @param bytes on the basis that the counts name
 * @param drops packets that this ring alone lost
 */
public record RingCount(int ring, OptionalLong packets, OptionalLong bytes, OptionalLong drops) {}
