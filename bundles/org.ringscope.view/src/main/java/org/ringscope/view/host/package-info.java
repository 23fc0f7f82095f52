/**
 * What is known of the machine that a capture comes from: its card as ethtool showed it, what that counted, and what
 * follows for this traffic. How dumps are read and predictions made, {@code org.ringscope.session.predict} knows.
 */
@NullMarked
package org.ringscope.view.host;

import org.jspecify.annotations.NullMarked;
