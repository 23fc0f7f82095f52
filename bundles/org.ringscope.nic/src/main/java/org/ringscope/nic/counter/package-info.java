/**
 * What the model's rings count as a card's registers do: packets by address class, protocol and length, registers of a
 * certain width, and the readers that make long counts of them. Nothing here knows a ring's descriptors.
 */
@NullMarked
package org.ringscope.nic.counter;

import org.jspecify.annotations.NullMarked;
