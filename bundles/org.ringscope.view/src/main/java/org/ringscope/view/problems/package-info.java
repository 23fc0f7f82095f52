/**
 * What limits a capture, as rows for people: what, how grave, where, and what to do. Finding it is the session's work;
 * this only adds words.
 */
@NullMarked
package org.ringscope.view.problems;

import org.jspecify.annotations.NullMarked;
