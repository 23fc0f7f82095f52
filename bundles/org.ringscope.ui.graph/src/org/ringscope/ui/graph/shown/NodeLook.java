package org.ringscope.ui.graph.shown;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.jspecify.annotations.Nullable;

/**
 * What a node looks like.
 *
 * @param text first line
 * @param detail second line; empty: none
 * @param badge a word on the node's edge; empty: none
 * @param image stands before the text
 * @param toolTip empty: none
 * @param line border
 * @param badgeColor ground of the badge
 */
public record NodeLook(
    String text, String detail, String badge, @Nullable Image image, String toolTip, Color fill, Color textColor,
    Color line, Color badgeColor, boolean highlighted) {}
