/** How full receive rings were and what they dropped over time, in memory of fixed size. */
@NullMarked
package org.ringscope.nic.occupancy;

import org.jspecify.annotations.NullMarked;
