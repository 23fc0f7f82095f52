/** Tests of exports: what is written is read again by other programs. */
@NullMarked
package org.ringscope.view.export;

import org.jspecify.annotations.NullMarked;
