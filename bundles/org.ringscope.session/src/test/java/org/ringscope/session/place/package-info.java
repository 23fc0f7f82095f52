/** Tests of placing and of what is kept of it for views. */
@NullMarked
package org.ringscope.session.place;

import org.jspecify.annotations.NullMarked;
