package org.ringscope.view.packet;

/**
 * What was captured of a packet.
 *
 * @param number its number in the capture, from 1
 * @param bytes its captured bytes; not to be changed
 * @param originalLength bytes it had
 * @param linkType LINKTYPE_ value
 */
public record PacketBytes(long number, byte[] bytes, int originalLength, int linkType) {}
