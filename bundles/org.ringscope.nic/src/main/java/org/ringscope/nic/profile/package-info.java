/**
 * What drivers set a card to when nobody configures it, each default with its source and how far it can be relied upon.
 * Settings read from a machine are in package {@code ethtool}.
 */
@NullMarked
package org.ringscope.nic.profile;

import org.jspecify.annotations.NullMarked;
