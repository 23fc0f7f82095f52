/** A scenario file being edited: its text with undo, what is wrong with it, and its fields as a form; no widgets. */
@NullMarked
package org.ringscope.view.scenario;

import org.jspecify.annotations.NullMarked;
