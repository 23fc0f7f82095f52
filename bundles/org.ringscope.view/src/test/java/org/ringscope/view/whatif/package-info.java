/** Tests of what the what-if wizard asks and shows. */
@NullMarked
package org.ringscope.view.whatif;

import org.jspecify.annotations.NullMarked;
