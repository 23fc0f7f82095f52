package org.ringscope.pipeline;

import org.ringscope.packet.LinkType;

/**
 * An interface that packets were captured on.
 *
 * @param name as the capture gives it ({@code if_name}), or the empty string
 * @param linkType LINKTYPE_ value of the pcap registry, see {@link LinkType}
 * @param snapLength most bytes kept of a packet; 0 = no limit
 * @param ticksPerSecond resolution of time stamps as recorded: 1,000,000 for µs, 1,000,000,000 for ns, …
 * @param frameCheckSequenceLength bytes of frame check sequence at each frame's end, 0 if none or unknown
 */
public record CaptureInterface(
    String name, int linkType, long snapLength, long ticksPerSecond, int frameCheckSequenceLength) {}
