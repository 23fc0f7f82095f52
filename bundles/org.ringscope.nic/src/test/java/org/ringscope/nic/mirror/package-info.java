/** Tests of the host model against examples reckoned by hand and a plain simulation. */
@NullMarked
package org.ringscope.nic.mirror;

import org.jspecify.annotations.NullMarked;
