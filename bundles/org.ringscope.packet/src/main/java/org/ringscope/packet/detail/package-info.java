/**
 * The fields of a frame's headers for people to read and to ask for: names as in the RFCs and as Wireshark's display
 * filters know them, positions to the bit, values, texts. {@link org.ringscope.packet.detail.PacketDetail} makes the
 * tree of one packet, {@link org.ringscope.packet.detail.FieldCatalogue} lists what fields there are.
 *
 * <p>Which headers a frame has is found by {@link org.ringscope.packet.LayerWalk}, not here. Nothing here is made for
 * millions of packets a second, and nothing keeps state from packet to packet: no streams, no reassembly.
 */
@NullMarked
package org.ringscope.packet.detail;

import org.jspecify.annotations.NullMarked;
