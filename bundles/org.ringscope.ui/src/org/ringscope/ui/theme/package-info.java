/**
 * Light, dark or as the system has it: the workbench's theme as one choice. Colours of charts and canvases are not
 * here; they follow the theme.
 */
@NullMarked
package org.ringscope.ui.theme;

import org.jspecify.annotations.NullMarked;
