/**
 * The what-if wizard: what to vary, then the variants' drops as they come. The trials run in a job; what is asked and
 * answered is computed in {@code org.ringscope.view.whatif}.
 */
@NullMarked
package org.ringscope.ui.whatif;

import org.jspecify.annotations.NullMarked;
