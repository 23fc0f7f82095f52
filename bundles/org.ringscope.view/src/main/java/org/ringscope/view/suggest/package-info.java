/** Suggestions as views show and apply them. How they are found, {@code org.ringscope.session.advise} knows. */
@NullMarked
package org.ringscope.view.suggest;

import org.jspecify.annotations.NullMarked;
