/** Tests of the texts and scrolling that the workbench shows. */
@NullMarked
package org.ringscope.view.timeline;

import org.jspecify.annotations.NullMarked;
