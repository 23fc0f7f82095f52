/**
 * Receive-side scaling: which fields of a packet are hashed, how, and which ring the hash names. Rules that come before
 * the hash, and the stage that applies all of it to packets, are not here.
 */
@NullMarked
package org.ringscope.nic.rss;

import org.jspecify.annotations.NullMarked;
