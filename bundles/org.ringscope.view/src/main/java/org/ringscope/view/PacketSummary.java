package org.ringscope.view;

/**
 * What a packet's bytes say, in one line.
 *
 * @param source sender's address: the innermost IP header's, else the link's, else empty
 * @param destination likewise
 * @param protocol the highest header found
 * @param info what that header says
 */
public record PacketSummary(String source, String destination, String protocol, String info) {}
