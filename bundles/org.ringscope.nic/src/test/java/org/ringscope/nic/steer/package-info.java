/** Rings that depend on packets before, against a plain reference. */
@NullMarked
package org.ringscope.nic.steer;

import org.jspecify.annotations.NullMarked;
