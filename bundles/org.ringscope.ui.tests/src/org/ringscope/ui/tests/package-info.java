/**
 * Tests of the workbench with real widgets on a real display. What views show is tested without one in the view
 * bundle.
 */
@NullMarked
package org.ringscope.ui.tests;

import org.jspecify.annotations.NullMarked;
