package org.ringscope.session.advise;

/**
 * A line to type, and the one that takes it back.
 *
 * @param text such as {@code ethtool -X eth0 equal 8}
 * @param undo the line that restores what was before
 */
public record CommandLine(String text, String undo) {}
