package org.ringscope.session.trace.paths;

/**
 * A stage on a way.
 *
 * @param stage its name, as reports have it
 * @param outlet where packets went on; empty if their way ended here
 */
public record PathStep(String stage, String outlet) {}
