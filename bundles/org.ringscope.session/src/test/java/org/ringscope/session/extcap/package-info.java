@NullMarked
package org.ringscope.session.extcap;

import org.jspecify.annotations.NullMarked;
