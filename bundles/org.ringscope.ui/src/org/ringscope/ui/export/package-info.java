/**
 * Exporting reports and packets: what the user is asked, the jobs that write, and the notice of what was written. What
 * is written, and into which formats, is the view bundle's.
 */
@NullMarked
package org.ringscope.ui.export;

import org.jspecify.annotations.NullMarked;
