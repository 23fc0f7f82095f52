@NullMarked
package org.ringscope.view.filter;

import org.jspecify.annotations.NullMarked;
