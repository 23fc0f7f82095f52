/**
 * A packet's or a flow's way through the card's classifier, as text and as JSON. The decisions and their explanation
 * are those of {@code org.ringscope.nic.classify}.
 */
@NullMarked
package org.ringscope.session.trace;

import org.jspecify.annotations.NullMarked;
