/**
 * One n-tuple rule of a network card, as data: what it asks of a packet and what it does with it.
 * No text is read here (package {@code ethtool} does) and no packet is looked at (the classifier does).
 */
@NullMarked
package org.ringscope.nic.rule;

import org.jspecify.annotations.NullMarked;
