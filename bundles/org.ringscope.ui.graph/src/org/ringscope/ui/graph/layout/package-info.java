/**
 * Where nodes stand and how connections run, found by the Eclipse Layout Kernel (ELK) away from the UI thread. What
 * goes in and comes out is plain numbers; nothing here knows a viewer.
 */
@NullMarked
package org.ringscope.ui.graph.layout;

import org.jspecify.annotations.NullMarked;
