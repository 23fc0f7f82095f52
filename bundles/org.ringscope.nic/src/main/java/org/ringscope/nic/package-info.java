/**
 * The model of the network card: profile, classifier, receive rings and their counters.
 * No file, thread or socket is touched here.
 */
@NullMarked
package org.ringscope.nic;

import org.jspecify.annotations.NullMarked;
