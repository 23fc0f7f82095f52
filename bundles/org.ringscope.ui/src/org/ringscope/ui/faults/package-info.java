/** What happens when something fails that nobody expected: it is logged, shown once, and the workbench lives on. */
@NullMarked
package org.ringscope.ui.faults;

import org.jspecify.annotations.NullMarked;
