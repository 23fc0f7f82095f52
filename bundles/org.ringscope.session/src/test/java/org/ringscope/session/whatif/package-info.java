/** Tests of what-if against full replays and examples reckoned by hand. */
@NullMarked
package org.ringscope.session.whatif;

import org.jspecify.annotations.NullMarked;
