/**
 * Mirrors: what is sent from a ring to the debug virtual NIC of a second destination. Which frames these are and what
 * the model loses of them is decided here, the same in every run; files, devices and clients that get them live above.
 */
@NullMarked
package org.ringscope.nic.mirror;

import org.jspecify.annotations.NullMarked;
