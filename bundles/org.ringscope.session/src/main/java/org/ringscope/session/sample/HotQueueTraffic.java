package org.ringscope.session.sample;

import java.io.IOException;
import java.util.Random;
import org.ringscope.session.sample.SampleFlow.Endpoint;

/**
 * A web server's two seconds: two hundred clients with small requests, and one backup stream that carries three
 * packets in five.
 */
final class HotQueueTraffic {
  private static final int PACKETS = 20_000;
  private static final int CLIENTS = 200;
  private static final int BACKUP_PACKETS_OF_FIVE = 3;
  private static final long MEAN_GAP = 100_000;
  private static final int LONGEST_REQUEST = 700;

  /** The rsync daemon's port in IANA's registry. */
  private static final int RSYNC = 873;

  private static final SampleFlow BACKUP =
      new SampleFlow(new Endpoint("10.0.3.7", 50_112), new Endpoint("10.0.0.10", RSYNC));

  private HotQueueTraffic() {}

  static void write(SampleCapture capture) throws IOException {
    Random random = new Random(1);
    long time = 0;
    long backupBytes = 1;
    for (int i = 0; i < PACKETS; i++) {
      time += (long) (-Math.log(1 - random.nextDouble()) * MEAN_GAP);
      if (random.nextInt(5) < BACKUP_PACKETS_OF_FIVE) {
        capture.write(time, BACKUP.segment(backupBytes, SampleFlow.FULL_PAYLOAD));
        backupBytes += SampleFlow.FULL_PAYLOAD;
      } else {
        int client = random.nextInt(CLIENTS);
        SampleFlow request = new SampleFlow(
            new Endpoint("192.0.2." + (1 + client % 250), 40_000 + client * 7), new Endpoint("10.0.0.10", 443));
        capture.write(time, request.segment(1 + i, random.nextInt(LONGEST_REQUEST)));
      }
    }
  }
}
