@NullMarked
package org.ringscope.view.filter.fields;

import org.jspecify.annotations.NullMarked;
