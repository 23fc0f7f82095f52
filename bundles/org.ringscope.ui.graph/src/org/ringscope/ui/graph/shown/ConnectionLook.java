package org.ringscope.ui.graph.shown;

import org.eclipse.swt.graphics.Color;

/**
 * What a connection looks like.
 *
 * @param text stands on its middle; empty: none
 * @param toolTip empty: none
 * @param width in points, at least 1
 */
public record ConnectionLook(
    String text, String toolTip, Color line, Color textColor, int width, boolean dashed, boolean highlighted) {}
