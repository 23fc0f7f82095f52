package org.ringscope.session.sample;

import java.io.IOException;
import java.util.TreeMap;
import org.ringscope.session.sample.SampleFlow.Endpoint;

/**
 * An upload with a page of payload in each segment, so that the card can put each where it belongs – until one is lost,
 * some overtake others, and one comes twice.
 */
final class ReorderedTraffic {
  /** Payload of a segment: a page of memory; the network takes jumbo frames. */
  private static final int PAGE = 4096;

  private static final int SEGMENTS = 160;
  private static final long GAP = 10_000;
  private static final long BEGIN = 1_000_000;
  private static final long HALF_GAP = GAP / 2;

  private static final int LOST = 40;
  private static final long SENT_AGAIN_AFTER = 24 * GAP;
  private static final int OVERTAKEN = 88;
  private static final long OVERTAKEN_BY = 5 * GAP + HALF_GAP;
  private static final int TWICE = 120;
  private static final long FIRST_NUMBER = 1;

  private static final SampleFlow UPLOAD =
      new SampleFlow(new Endpoint("10.0.8.20", 51_022), new Endpoint("10.0.0.10", 8080));

  /** Frames by the time at which they come. */
  private final TreeMap<Long, byte[]> frames = new TreeMap<>();

  private ReorderedTraffic() {
    frames.put(0L, UPLOAD.opening(FIRST_NUMBER - 1, false));
    frames.put(GAP, UPLOAD.reversed().opening(0, true));
    for (int i = 0; i < SEGMENTS; i++) {
      add(i, BEGIN + i * GAP);
    }
  }

  static void write(SampleCapture capture) throws IOException {
    for (var frame : new ReorderedTraffic().frames.entrySet()) {
      capture.write(frame.getKey(), frame.getValue());
    }
  }

  private void add(int segment, long time) {
    long number = FIRST_NUMBER + (long) segment * PAGE;
    long comes = switch (segment) {
      case LOST -> time + SENT_AGAIN_AFTER + HALF_GAP;
      case OVERTAKEN, OVERTAKEN + 1 -> time + OVERTAKEN_BY;
      default -> time;
    };
    frames.put(comes, UPLOAD.segment(number, PAGE));
    if (segment == TWICE) {
      frames.put(time + 3 * GAP + HALF_GAP, UPLOAD.segment(number, PAGE));
    }
    // The receiver says what it expects, after every second segment.
    if (segment % 2 == 1) {
      frames.put(time + 1, UPLOAD.reversed().acknowledgment(expectedAt(segment)));
    }
  }

  /** The number expected when a segment has come that isn't late itself. */
  private static long expectedAt(int segment) {
    boolean lost = segment > LOST && segment <= LOST + SENT_AGAIN_AFTER / GAP;
    boolean overtaken = segment >= OVERTAKEN && segment < OVERTAKEN + OVERTAKEN_BY / GAP + 1;
    int next = lost ? LOST : overtaken ? OVERTAKEN : segment + 1;
    return FIRST_NUMBER + (long) next * PAGE;
  }
}
