@NullMarked
package org.ringscope.view.pipeline;

import org.jspecify.annotations.NullMarked;
