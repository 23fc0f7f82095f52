/**
 * Rings that depend on packets before: flows that are received where they were sent, and send rings chosen by the
 * processor that serves a flow. What one packet decides by itself – rules, hash – is in package {@code classify}.
 */
@NullMarked
package org.ringscope.nic.steer;

import org.jspecify.annotations.NullMarked;
