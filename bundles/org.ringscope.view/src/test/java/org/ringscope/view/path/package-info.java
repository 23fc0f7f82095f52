/** Tests of what is shown of packets' ways. */
@NullMarked
package org.ringscope.view.path;

import org.jspecify.annotations.NullMarked;
