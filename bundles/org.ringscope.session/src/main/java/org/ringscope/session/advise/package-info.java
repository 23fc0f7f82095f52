/**
 * What can be set at a card to spread its load better: candidates are found on the first half of a capture and judged
 * on the second. What a card did so far is in predict.
 */
@NullMarked
package org.ringscope.session.advise;

import org.jspecify.annotations.NullMarked;
