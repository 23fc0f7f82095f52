package org.ringscope.session.sample;

import java.io.IOException;
import java.util.Random;
import org.ringscope.session.sample.SampleFlow.Endpoint;

/**
 * Incast: every 50 ms two dozen storage nodes answer the same question at once, at the speed of a 10 Gbit/s link;
 * little else is going on.
 */
final class MicroburstTraffic {
  private static final int BURSTS = 20;
  private static final long BURST_EVERY = 50_000_000;
  private static final int NODES = 24;
  private static final int SEGMENTS_PER_ANSWER = 40;

  /** A frame of 1514 bytes with frame check sequence, preamble and gap (IEEE 802.3: 24 bytes) at 10 Gbit/s, in ns. */
  private static final long FULL_FRAME = 1230;

  private static final int QUIET_PACKETS = 100;

  private MicroburstTraffic() {}

  static void write(SampleCapture capture) throws IOException {
    Random random = new Random(2);
    for (int burst = 0; burst < BURSTS; burst++) {
      long begin = burst * BURST_EVERY;
      long end = writeBurst(capture, random, begin, burst);
      writeQuiet(capture, random, end, begin + BURST_EVERY);
    }
  }

  /** All answers share the link: their segments come one after another, the nodes in no order. */
  private static long writeBurst(SampleCapture capture, Random random, long begin, int burst) throws IOException {
    int[] sent = new int[NODES];
    int left = NODES * SEGMENTS_PER_ANSWER;
    long time = begin;
    while (left > 0) {
      int node = random.nextInt(NODES);
      if (sent[node] < SEGMENTS_PER_ANSWER) {
        long sequenceNumber = 1 + ((long) burst * SEGMENTS_PER_ANSWER + sent[node]) * SampleFlow.FULL_PAYLOAD;
        capture.write(time, answer(node).segment(sequenceNumber, SampleFlow.FULL_PAYLOAD));
        sent[node]++;
        left--;
        time += FULL_FRAME;
      }
    }
    return time;
  }

  /** Ports that follow no pattern: the hash is linear, so that consecutive ones would be spread evenly. */
  private static SampleFlow answer(int node) {
    int port = 49_152 + node * node * 97 % 16_000;
    return new SampleFlow(new Endpoint("10.20.0." + (1 + node), 3260), new Endpoint("10.20.1.1", port));
  }

  private static void writeQuiet(SampleCapture capture, Random random, long begin, long end) throws IOException {
    long step = (end - begin) / (QUIET_PACKETS + 1);
    for (int i = 1; i <= QUIET_PACKETS; i++) {
      SampleFlow request = new SampleFlow(
          new Endpoint("10.20.2." + (1 + random.nextInt(200)), 33_000 + random.nextInt(1000)),
          new Endpoint("10.20.1.1", 443));
      capture.write(begin + i * step, request.segment(1, random.nextInt(500)));
    }
  }
}
