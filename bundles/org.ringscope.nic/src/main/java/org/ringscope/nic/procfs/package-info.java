/**
 * What Linux says in {@code /proc} of a card's work on the host: interrupts by processor, and what the processors'
 * packet queues did. Only texts are read here; no file is opened.
 */
@NullMarked
package org.ringscope.nic.procfs;

import org.jspecify.annotations.NullMarked;
