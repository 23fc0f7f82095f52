@NullMarked
package org.ringscope.view.filter.scan;

import org.jspecify.annotations.NullMarked;
