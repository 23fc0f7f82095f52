/**
 * The host side of the receive rings, in numbers only: moderation of interrupts, polls and their budgets, processors
 * that rings share, occupancy. What a packet is, and what else is counted of it, is the business of the stages above;
 * a what-if runs the same model without a packet.
 */
@NullMarked
package org.ringscope.nic.host;

import org.jspecify.annotations.NullMarked;
