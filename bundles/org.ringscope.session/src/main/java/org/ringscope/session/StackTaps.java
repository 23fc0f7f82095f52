package org.ringscope.session;

import org.ringscope.pipeline.Stage;

/**
 * Two stages that show a stack the packets of a host: each looks and forwards all.
 *
 * @param received behind the receive rings: what the host polled, in that order
 * @param sent before the send rings
 */
public record StackTaps(Stage received, Stage sent) {}
