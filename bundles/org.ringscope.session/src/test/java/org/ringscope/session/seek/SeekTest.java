package org.ringscope.session.seek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.host.HostDrain;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.AffinityText;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.HostText;
import org.ringscope.session.PacketRow;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.testing.SharedCaptures;

/** Moments against a run from the first packet on, without checkpoints: packets counted, and a host that drains. */
class SeekTest {
  private static final int MOMENTS = 60;
  private static final Scenario TIMED = Scenario.DEFAULT
      .withProfile(Scenario.DEFAULT.profile().withRingSize(64))
      .withHost(HostText.parse("20us/packet,5us/poll").withAffinity(AffinityText.parse("0-3=0")));

  @Test
  void anyMomentIsWhatCountingFromTheFirstPacketTells() throws Exception {
    long[] seen = new long[2];
    for (String name : new String[] {"large/gen_big64.pcap", "large/denial6-5.pcap", "pcap/sll.pcap"}) {
      requireMoments(SharedCaptures.file(name), TIMED, seen);
      requireMoments(SharedCaptures.file(name), TIMED.withFilter("not udp or len > 100"), seen);
    }
    assertTrue(seen[0] > 0, "some ring held packets");
    assertTrue(seen[1] > 0, "some ring dropped packets");
  }

  @Test
  void anInfinitelyFastHostIsSoughtInThePacketTable() throws Exception {
    long[] seen = new long[2];
    requireMoments(SharedCaptures.file("large/gen_big64.pcap"), Scenario.DEFAULT, seen);
    requireMoments(SharedCaptures.file("pcapng/many_interfaces-1.pcapng"),
        Scenario.DEFAULT.withPerInterface(true), seen);
    assertEquals(0, seen[0]);
  }

  private static void requireMoments(Path file, Scenario scenario, long[] seen) throws Exception {
    try (CaptureSession session = CaptureSession.open(file, scenario)) {
      session.replay(2, false, Progress.NONE);
      Random random = new Random(3);
      for (int i = 0; i < MOMENTS; i++) {
        long number = random.nextLong(session.packets() + 1);
        requireSame(session, session.seek().atPacket(number), number, number, seen);
        long time = session.packet(Math.max(1, number)).time() + random.nextLong(20_000);
        Moment moment = session.seek().atTime(time);
        assertEquals(before(session, time), moment.packet(), file + " at " + time);
        requireSame(session, moment, moment.packet(), time, seen);
      }
    }
  }

  /** Number of the packet before the first one recorded after {@code time}. */
  private static long before(CaptureSession session, long time) throws IOException {
    long number = 0;
    while (number < session.packets()) {
      PacketRow next = session.packet(number + 1);
      if (next.time() > time && next.verdict() != Verdict.FILTERED) {
        break;
      }
      number++;
    }
    return number;
  }

  /** @param until a time, or the number itself if it is the moment of the last packet's arrival */
  private static void requireSame(CaptureSession session, Moment moment, long number, long until, long[] seen)
      throws IOException {
    Scenario scenario = session.scenario();
    int rings = moment.receive().size();
    long[] packets = new long[rings];
    long[] bytes = new long[rings];
    long[] full = new long[rings];
    long[] sent = new long[rings];
    int size = scenario.profile().ringSize();
    HostDrain drain = new HostDrain(scenario.profile().rings(), size, scenario.host(), (ring, time) -> {});
    drain.reserve(rings);
    long received = Long.MIN_VALUE;
    long latest = Long.MIN_VALUE;
    for (long packet = 1; packet <= number; packet++) {
      PacketRow row = session.packet(packet);
      if (row.verdict() == Verdict.FILTERED) {
        continue;
      }
      latest = Math.max(latest, row.time());
      int ring = session.table().device(packet) * scenario.profile().rings() + row.ring();
      if (row.sent()) {
        sent[ring]++;
        continue;
      }
      received = Math.max(received, row.time());
      boolean fits = scenario.host().isInfinitelyFast() || drain.arrive(ring, received);
      packets[ring] += fits ? 1 : 0;
      bytes[ring] += fits ? row.originalLength() : 0;
      full[ring] += fits ? 0 : 1;
    }
    if (number > 0 && latest > Long.MIN_VALUE) {
      drain.advanceTo(Math.max(received, until == number ? latest : until));
    }
    for (int ring = 0; ring < rings; ring++) {
      String where = session.file() + " packet " + number + " ring " + ring;
      RingMoment found = moment.receive().get(ring);
      assertEquals(packets[ring], found.packets(), where);
      assertEquals(packets[ring], found.producer(), where);
      assertEquals(bytes[ring], found.bytes(), where);
      assertEquals(full[ring], found.drops().getOrDefault(DropCause.RING_FULL, 0L), where);
      assertEquals(drain.waiting(ring), found.waiting(), where);
      assertEquals(drain.polls(ring), found.service().polls(), where);
      assertEquals(drain.interrupts(ring), found.service().interrupts(), where);
      assertEquals(sent[ring], moment.send().get(ring).packets(), where);
      seen[0] += found.waiting();
      seen[1] += full[ring];
    }
  }

  @Test
  void whatIsNotThereIsRefusedInWords() throws Exception {
    Path file = SharedCaptures.file("basic/get.pcap");
    CaptureSession session = CaptureSession.open(file, TIMED);
    assertEquals(0, session.seek().atPacket(0).packet());
    assertEquals(0, session.seek().atTime(Long.MAX_VALUE).packet());
    session.replay(Progress.NONE);
    assertThrows(IndexOutOfBoundsException.class, () -> session.seek().atPacket(session.packets() + 1));
    assertThrows(IndexOutOfBoundsException.class, () -> session.seek().atPacket(-1));
    assertEquals(session.packets(), session.seek().atTime(Long.MAX_VALUE).packet());
    assertEquals(0, session.seek().atTime(Long.MIN_VALUE).packet());
    Seek seek = session.seek();
    session.close();
    assertThrows(IOException.class, () -> seek.atPacket(1));
    assertThrows(IOException.class, session::seek);
  }
}
