/**
 * What each view shows – rows, bars, texts – as plain tested classes. No widget is touched here.
 */
@NullMarked
package org.ringscope.view;

import org.jspecify.annotations.NullMarked;
