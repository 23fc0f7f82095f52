/** Tests of a scenario file being edited. */
@NullMarked
package org.ringscope.view.scenario;

import org.jspecify.annotations.NullMarked;
