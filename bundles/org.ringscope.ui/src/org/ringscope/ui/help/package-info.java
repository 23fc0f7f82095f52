/** The short help that comes with the workbench: one page of text and the keys as they are set now. */
@NullMarked
package org.ringscope.ui.help;

import org.jspecify.annotations.NullMarked;
