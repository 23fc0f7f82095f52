package org.ringscope.session.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.capture.PcapWriter;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.host.InterruptCause;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.session.AffinityText;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.HostText;
import org.ringscope.session.ModerationText;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.session.trace.TraceNode.Done;
import org.ringscope.session.trace.TraceNode.Interrupted;
import org.ringscope.session.trace.TraceNode.NoInterrupt;
import org.ringscope.session.trace.TraceNode.Polled;
import org.ringscope.session.trace.TraceNode.ProcessorBusy;

/** Interrupts and polls of a few packets, worked out by hand: 5 us a poll, 10 us a packet. Times in us. */
class ServiceRecordTest {
  private static final HostModel HOST = HostText.parse("10us/packet,5us/poll");
  private static final int BUDGET = 64;
  private static final long US = 1_000;

  @TempDir private Path folder = Path.of("");

  /** What the host did about packet {@code number} of packets at the given times, all of one flow. */
  private List<TraceNode> service(HostModel host, int number, long... times) throws Exception {
    return service(host, number, times, new int[times.length]);
  }

  private List<TraceNode> service(HostModel host, int number, long[] times, int[] flows) throws Exception {
    Path file = capture(times, flows);
    try (CaptureSession session = CaptureSession.open(file, Scenario.DEFAULT.withHost(host))) {
      session.replay(1, false, Progress.NONE);
      TraceNode receive = PacketWay.of(session, number).tree().children().stream()
          .filter(node -> node instanceof TraceNode.Stage stage && stage.name().equals("receive"))
          .findFirst().orElseThrow();
      // Descriptor and buffer are PacketWayTest's.
      return receive.children().subList(2, receive.children().size());
    }
  }

  private Path capture(long[] times, int[] flows) throws IOException {
    Path file = folder.resolve("few.pcap");
    try (PcapWriter writer = PcapWriter.create(file, LinkType.ETHERNET, 262_144)) {
      for (int i = 0; i < times.length; i++) {
        byte[] bytes = new PacketBuilder().ethernet(0x0200_0000_0001L, 0x0200_0000_00feL)
            .ipv4("10.0.0.2", "10.0.0.1").udp(4000 + flows[i], 53).build();
        writer.write(times[i] * US, MemorySegment.ofArray(bytes), 0, bytes.length, bytes.length);
      }
      writer.finish();
    }
    return file;
  }

  private static Interrupted interrupted(long time, long arrived, InterruptCause cause) {
    return new Interrupted(time * US, (time - arrived) * US, cause);
  }

  private static Polled polled(long began, long arrived, PollReason reason, int place, int budget) {
    return new Polled(began * US, (began - arrived) * US, reason, place, budget);
  }

  private static Done done(long time, long arrived) {
    return new Done(time * US, (time - arrived) * US);
  }

  @Test
  void anInterruptComesAtOnceOrWhenTheGapIsOver() throws Exception {
    HostModel gap = HOST.withModeration(ModerationText.parse("gap=100us"));
    assertEquals(
        List.of(interrupted(0, 0, InterruptCause.AT_ONCE), polled(0, 0, PollReason.INTERRUPT, 1, BUDGET), done(15, 0)),
        service(gap, 1, 0, 1, 30));
    assertEquals(
        List.of(new NoInterrupt(OptionalLong.of(0)), polled(0, 1, PollReason.INTERRUPT, 2, BUDGET), done(25, 1)),
        service(gap, 2, 0, 1, 30));
    assertEquals(
        List.of(
            interrupted(100, 30, InterruptCause.GAP_OVER), polled(100, 30, PollReason.INTERRUPT, 1, BUDGET),
            done(115, 30)),
        service(gap, 3, 0, 1, 30));
  }

  @Test
  void anInterruptComesByTimerOrCount() throws Exception {
    HostModel either = HOST.withModeration(ModerationText.parse("timer=50us,count=2"));
    assertEquals(
        List.of(
            interrupted(50, 0, InterruptCause.TIMER_OVER), polled(50, 0, PollReason.INTERRUPT, 1, BUDGET),
            done(65, 0)),
        service(either, 1, 0, 100));
    assertEquals(
        List.of(
            interrupted(10, 0, InterruptCause.COUNT_REACHED), polled(10, 0, PollReason.INTERRUPT, 1, BUDGET),
            done(25, 0)),
        service(either, 1, 0, 10));
  }

  @Test
  void aPollThatUsedItsBudgetUpComesAgain() throws Exception {
    assertEquals(
        List.of(new NoInterrupt(OptionalLong.of(0)), polled(15, 1, PollReason.BUDGET_USED, 1, 1), done(30, 1)),
        service(HOST.withBudgets(1, 300), 2, 0, 1));
  }

  @Test
  void aRingWaitsUntilItsProcessorIsDoneWithOthers() throws Exception {
    HostModel shared = HOST.withAffinity(AffinityText.parse("0-7=0"));
    // One of a few flows goes to another ring than the first.
    for (int flow = 1; flow < 20; flow++) {
      List<TraceNode> nodes = service(shared, 2, new long[] {0, 1}, new int[] {0, flow});
      if (nodes.contains(interrupted(1, 1, InterruptCause.AT_ONCE))) {
        assertTrue(nodes.get(1) instanceof ProcessorBusy(int polls, long packets, OptionalInt _)
            && polls == 1 && packets == 1, nodes::toString);
        assertEquals(
            List.of(polled(15, 1, PollReason.AFTER_OTHER_RINGS, 1, BUDGET), done(30, 1)), nodes.subList(2, 4));
        return;
      }
    }
    fail("all flows go to one ring");
  }

  @Test
  void afterTheLastPacketTheRingIsEmptied() throws Exception {
    assertEquals(done(85, 60), service(HOST, 4, 20, 30, 60, 60, 1_000).getLast());
    assertEquals(done(75, 60), service(HOST, 3, 20, 30, 60).getLast());
  }
}
