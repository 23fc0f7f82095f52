package org.ringscope.nic.host;

import java.util.OptionalLong;

/**
 * A receive ring at a moment. All times in ns since the epoch.
 *
 * @param ring from 0, numbered through all devices
 * @param size descriptors
 * @param waiting descriptors whose packets aren't done
 * @param unreturned descriptors whose packets are done and which the driver hasn't returned to the card yet
 * @param interruptsOn whether the card may raise the ring's interrupt; off from an interrupt until a poll finds the
 *     ring empty
 * @param interruptDue when the interrupt comes, as things stand
 * @param lastInterrupt when it last came
 * @param interrupts how often it came
 * @param polls polls so far
 * @param polledAgain whether the last poll used its budget up, so that the ring is polled without interrupt
 */
public record RingSnapshot(
    int ring,
    int size,
    int waiting,
    int unreturned,
    boolean interruptsOn,
    OptionalLong interruptDue,
    OptionalLong lastInterrupt,
    long interrupts,
    long polls,
    boolean polledAgain) {}
