/** The model's counters beside those of a real card. */
@NullMarked
package org.ringscope.view.counters;

import org.jspecify.annotations.NullMarked;
