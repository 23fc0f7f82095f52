/**
 * Debug virtual NICs as the workbench has them: what each of a capture mirrors, where it comes out, and what it came
 * to, while it runs and afterwards; no widgets.
 */
@NullMarked
package org.ringscope.view.mirror;

import org.jspecify.annotations.NullMarked;
