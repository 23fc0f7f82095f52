package org.ringscope.session;

/**
 * What the card has found out about a packet at a place of its way.
 *
 * @param ring of its device, from 0: of the receive rings, or of the send rings if it was sent
 * @param fate {@link org.ringscope.nic.classify.Fate}, where the card may send packets to none of its rings
 * @param sent whether the captured host sent it
 * @param headers packed {@link org.ringscope.packet.Headers}
 */
public record SeenPacket(int ring, int fate, boolean sent, long headers) {}
