package org.ringscope.session;

import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;

/**
 * A packet as the packet table has it.
 *
 * @param number from 1
 * @param time as recorded, ns since the epoch
 * @param originalLength frame length in bytes, without frame check sequence
 * @param capturedLength bytes of it in the capture
 * @param linkType LINKTYPE_ value of its interface
 * @param protocols {@link org.ringscope.packet.Protocols} bits; 0 where filtered
 * @param marks {@link org.ringscope.packet.Marks} bits
 * @param ring from 0; -1 if it came to none
 * @param sent whether the captured host sent it: the ring is then a send ring
 * @param verdict how its way ended, or null while it is under way
 * @param dropCause why it was dropped, or null
 */
public record PacketRow(
    long number,
    long time,
    int originalLength,
    int capturedLength,
    int linkType,
    int protocols,
    int marks,
    int ring,
    boolean sent,
    @Nullable Verdict verdict,
    @Nullable DropCause dropCause) {}
