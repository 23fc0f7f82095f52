package org.ringscope.session.sample;

import java.io.IOException;
import java.util.Random;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.session.sample.SampleFlow.Endpoint;

/** A provider's link: four packets in five carry an MPLS label (RFC 3032) in front of their IP header. */
final class LabelledTraffic {
  private static final int PACKETS = 10_000;
  private static final int FLOWS = 500;
  private static final int LABELLED_OF_FIVE = 4;
  private static final int FIRST_LABEL = 100_000;
  private static final int LABELS = 16;
  private static final long LONGEST_GAP = 200_000;

  private LabelledTraffic() {}

  static void write(SampleCapture capture) throws IOException {
    Random random = new Random(3);
    long time = 0;
    for (int i = 0; i < PACKETS; i++) {
      time += 1 + random.nextLong(LONGEST_GAP);
      int flow = random.nextInt(FLOWS);
      PacketBuilder frame = SampleFlow.ethernet();
      if (flow % 5 < LABELLED_OF_FIVE) {
        frame.mpls(FIRST_LABEL + flow % LABELS);
      }
      capture.write(time, flow(flow).segment(frame, 1 + i, random.nextInt(SampleFlow.FULL_PAYLOAD)));
    }
  }

  private static SampleFlow flow(int number) {
    return new SampleFlow(
        new Endpoint("198.51.100." + (1 + number % 250), 20_000 + number * 3),
        new Endpoint("203.0.113." + (1 + number % 60), 443));
  }
}
