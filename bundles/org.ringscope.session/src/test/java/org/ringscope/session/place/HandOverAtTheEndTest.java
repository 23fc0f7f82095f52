package org.ringscope.session.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.session.TimeBound;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Completion;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.HandOver;
import org.ringscope.stack.place.LayerSettings;
import org.ringscope.stack.place.PlacementListener;
import org.ringscope.stack.tcp.StreamDirection;

/** 40 bytes come at 1 ms and wait 10 ms; the last packet, at 30 ms, belongs to somebody else. */
class HandOverAtTheEndTest {
  private static final long MILLISECOND = 1_000_000;
  private static final HandOver AFTER_10_MS = new HandOver(true, 10 * MILLISECOND);

  @TempDir Path folder = Path.of("");
  private final List<String> told = new ArrayList<>();

  private List<String> told(@Nullable TimeBound to) throws Exception {
    WrittenCapture capture = new WrittenCapture(folder);
    try (capture) {
      capture.add(0, 1024, 0, Tcp.SYN, 0);
      capture.add(MILLISECOND, 1024, 1, Tcp.ACK, 40);
      capture.add(30 * MILLISECOND, new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").udp(53, 53));
    }
    PlaceRequest request = capture.request(Scenario.DEFAULT.withSpan(null, to))
        .withLayer(LayerSettings.DEFAULT.withHandOver(AFTER_10_MS));
    PlaceRun.run(request, new Told(), Progress.NONE);
    return told;
  }

  @Test
  void whatWaitedLongEnoughUntilTheLastPacketIsHandedOver() throws Exception {
    assertEquals(List.of("0-40 TIMEOUT at 11 ms"), told(null));
  }

  @Test
  void nobodyWaitsLongerThanTheScenarioLooks() throws Exception {
    assertEquals(List.of(), told(TimeBound.parse("+0.010")));
    assertEquals(List.of("0-40 TIMEOUT at 11 ms"), told(TimeBound.parse("+0.011")));
  }

  private final class Told implements PlacementListener {
    @Override
    public void placed(
        StreamDirection direction,
        long packet,
        long time,
        long position,
        int length,
        Fate fate,
        @Nullable Cause cause) {}

    @Override
    public void completed(StreamDirection direction, int buffer, long from, long to, long time, Completion why) {
      told.add(from + "-" + to + " " + why + " at " + time / MILLISECOND + " ms");
    }
  }
}
