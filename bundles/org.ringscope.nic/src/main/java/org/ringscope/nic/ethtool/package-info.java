/**
 * Dumps of {@code ethtool}, taken unaltered from any number of files, as what is known of each device, and the profile
 * that follows from it. The model of the card is not here, nor is what counters mean.
 */
@NullMarked
package org.ringscope.nic.ethtool;

import org.jspecify.annotations.NullMarked;
