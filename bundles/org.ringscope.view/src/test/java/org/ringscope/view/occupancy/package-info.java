/** Tests of the lanes that show receive rings over time. */
@NullMarked
package org.ringscope.view.occupancy;

import org.jspecify.annotations.NullMarked;
