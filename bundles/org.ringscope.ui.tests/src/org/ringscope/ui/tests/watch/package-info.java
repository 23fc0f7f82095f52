/**
 * What watches every workbench test, whatever it tests: whether the UI thread answers, whether resources are freed,
 * and how the window looked when a test failed. What a test does with the window lives one package up.
 */
@NullMarked
package org.ringscope.ui.tests.watch;

import org.jspecify.annotations.NullMarked;
