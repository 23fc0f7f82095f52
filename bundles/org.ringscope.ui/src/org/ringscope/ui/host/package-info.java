/**
 * The views about the machine that a capture comes from: its counters beside the model's, what its card should have
 * done, and what to set. The rows and texts are the view bundle's.
 */
@NullMarked
package org.ringscope.ui.host;

import org.jspecify.annotations.NullMarked;
