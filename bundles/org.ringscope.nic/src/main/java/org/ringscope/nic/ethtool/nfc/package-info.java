/**
 * What {@code ethtool -n}, {@code -N} and their twins {@code -u}, {@code -U} say of n-tuple rules and of the fields
 * that are hashed: the listing as well as the command line.
 */
@NullMarked
package org.ringscope.nic.ethtool.nfc;

import org.jspecify.annotations.NullMarked;
