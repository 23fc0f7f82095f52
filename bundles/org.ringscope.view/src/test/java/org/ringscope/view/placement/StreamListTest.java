package org.ringscope.view.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ringscope.packet.FlowKey;
import org.ringscope.session.place.RecordedStream;

/** Streams are offered by size and found by their packets. */
class StreamListTest {
  private static final FlowKey FLOW = FlowKey.parse("tcp4 10.0.0.1:1024 > 10.0.0.2:80");
  private static final FlowKey OTHER = FlowKey.parse("tcp4 10.0.0.3:1024 > 10.0.0.2:80");

  private static final StreamList STREAMS = new StreamList(List.of(
      stream(0, FLOW, 1, 100, 5000),
      stream(1, OTHER, 4, 0, 70),
      stream(2, FLOW, 20, 300, 0)));

  private static RecordedStream stream(int number, FlowKey flow, long firstPacket, long forward, long backward) {
    return new RecordedStream(
        number, flow, firstPacket, new RecordedStream.Sent(forward, 2, 0), new RecordedStream.Sent(backward, 0, 1));
  }

  @Test
  void largestDirectionsComeFirstAndEmptyOnesNot() {
    assertEquals(
        List.of(
            new StreamChoice(0, false), new StreamChoice(2, true), new StreamChoice(0, true),
            new StreamChoice(1, false)),
        STREAMS.offered());
    assertFalse(STREAMS.has(new StreamChoice(1, true)));
    assertFalse(STREAMS.has(new StreamChoice(3, true)));
  }

  @Test
  void portsUsedAgainAreAnotherStream() {
    assertEquals(Optional.of(new StreamChoice(0, true)), STREAMS.of(FLOW, 19));
    assertEquals(Optional.of(new StreamChoice(2, true)), STREAMS.of(FLOW, 20));
    assertEquals(Optional.of(new StreamChoice(0, false)), STREAMS.of(FLOW.reversed(), 7));
  }

  @Test
  void aDirectionWithoutBytesStandsForTheOther() {
    assertEquals(Optional.of(new StreamChoice(1, false)), STREAMS.of(OTHER, 5));
    assertEquals(Optional.empty(), STREAMS.of(FlowKey.parse("tcp4 10.0.0.9:1 > 10.0.0.2:80"), 5));
  }

  @Test
  void labelsTellWhatIsWorthALook() {
    assertEquals("0: 10.0.0.1:1024 > 10.0.0.2:80, 100 bytes, 2 out of order", STREAMS.label(new StreamChoice(0, true)));
    assertEquals(
        "0: 10.0.0.2:80 > 10.0.0.1:1024, 5,000 bytes, 1 repeated", STREAMS.label(new StreamChoice(0, false)));
  }
}
