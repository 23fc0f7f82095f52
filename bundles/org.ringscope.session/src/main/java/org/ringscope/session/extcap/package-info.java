/**
 * Wireshark's way to our debug virtual NICs: a shell program after its extcap protocol, and where it has to lie. What
 * it lists is written by {@link org.ringscope.session.mirror.RunningNics}.
 */
@NullMarked
package org.ringscope.session.extcap;

import org.jspecify.annotations.NullMarked;
