package org.ringscope.session;

import org.ringscope.nic.FlowCount;
import org.ringscope.packet.FlowKey;
import org.ringscope.report.FlowResult;
import org.ringscope.report.RingName;

/** Flows as reports name them, in the form that {@code trace --flow} takes. */
final class FlowTexts {
  private FlowTexts() {}

  static FlowResult result(FlowCount flow) {
    FlowKey key = new FlowKey(
        flow.flowType(), flow.source(), flow.sourceLow(), flow.ports() >>> 16,
        flow.destination(), flow.destinationLow(), flow.ports() & 0xffff);
    return new FlowResult(
        key.toString(), RingName.of(flow.ring(), flow.sent()), flow.packets(), flow.bytes());
  }
}
