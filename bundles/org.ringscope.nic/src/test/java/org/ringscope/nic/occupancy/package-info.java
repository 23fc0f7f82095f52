/** Tests of occupancy over time against lists of all its changes. */
@NullMarked
package org.ringscope.nic.occupancy;

import org.jspecify.annotations.NullMarked;
