/**
 * The Rings view: what each ring of the card got, as bars and as a table, in colours that mean the same ring
 * everywhere.
 */
@NullMarked
package org.ringscope.ui.rings;

import org.jspecify.annotations.NullMarked;
