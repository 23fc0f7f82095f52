/** Tests of the texts and scrolling that the workbench shows. */
@NullMarked
package org.ringscope.view;

import org.jspecify.annotations.NullMarked;
