/** Opening a capture and showing its packets. The rows' texts come from {@code org.ringscope.view}. */
@NullMarked
package org.ringscope.ui.capture;

import org.jspecify.annotations.NullMarked;
