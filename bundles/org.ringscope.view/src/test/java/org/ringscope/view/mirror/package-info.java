/** Tests of what the workbench shows of debug virtual NICs. */
@NullMarked
package org.ringscope.view.mirror;

import org.jspecify.annotations.NullMarked;
