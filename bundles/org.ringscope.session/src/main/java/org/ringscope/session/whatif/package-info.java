/**
 * What if the card or the host were set otherwise? One replay records when each packet came to which place of the
 * classifier's outcome; each variant then runs only the model of rings and host over that record. Finding the smallest
 * setting without loss and calibrating the host's cost are searches over such variants. The numbers of a full replay
 * come from {@link org.ringscope.session.Replay}.
 */
@NullMarked
package org.ringscope.session.whatif;

import org.jspecify.annotations.NullMarked;
