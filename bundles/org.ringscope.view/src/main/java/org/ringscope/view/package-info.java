/**
 * What each view shows – lines, bars, texts, which part of a list is on screen – as plain tested classes. They know
 * the session and its report; no widget is touched here, and nothing is counted that the report doesn't hold.
 */
@NullMarked
package org.ringscope.view;

import org.jspecify.annotations.NullMarked;
