package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.LocalAddresses;
import org.ringscope.nic.mirror.DebugRing;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorDirection;
import org.ringscope.nic.mirror.MirrorSource;
import org.ringscope.nic.mirror.Rewriting;
import org.ringscope.nic.mirror.Tunnel;
import org.ringscope.pipeline.FrameSink;
import org.ringscope.pipeline.MirroredFrame;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.JsonReport;
import org.ringscope.testing.SharedCaptures;

/** With copies the first destination's report is the same with any mirrors, whoever reads them and however fast. */
class MirrorTransparencyTest {
  private static final Scenario FAST =
      Scenario.DEFAULT.withLocal(LocalAddresses.parse(List.of("10.0.0.1", "192.168.1.2")));
  private static final Scenario SLOW = FAST
      .withProfile(Scenario.DEFAULT.profile().withRingSize(4))
      .withHost(HostText.parse("300us/packet,50us/poll"));

  /** One of them has nobody who takes its frames; the one before has a host that hardly takes any. */
  private static List<Mirror> eight() {
    MirrorSource all = MirrorSource.ALL_RECEIVED;
    Tunnel tunnel = Tunnel.between("192.0.2.1", "192.0.2.2");
    return List.of(
        Mirror.of("all"),
        Mirror.of("ring").withSource(all.withRing(3)).withSample(7),
        Mirror.of("both").withSource(all.withDirection(MirrorDirection.BOTH)).withSample(3),
        Mirror.of("sent").withSource(all.withDirection(MirrorDirection.SEND)).withSnapLength(60),
        Mirror.of("tunnel").withRewriting(new Rewriting.ErspanTunnel(tunnel, 7)).withSnapLength(96),
        Mirror.of("rate").withRate(RateText.parse("10p/s,burst=2")),
        Mirror.of("slow").withRing(new DebugRing(2, HostText.parse("1s/packet"))),
        Mirror.of("nobody"));
  }

  /** Sums up what comes out of a mirror, and in which order. */
  private static final class Digest implements FrameSink {
    private final CRC32 sum = new CRC32();

    @Override
    public void accept(MirroredFrame frame) {
      ByteBuffer numbers = ByteBuffer.allocate(24);
      numbers.putLong(frame.number).putLong(frame.time).putInt(frame.originalLength).putInt(frame.ring);
      sum.update(numbers.array());
      sum.update(frame.bytes.asSlice(frame.offset, frame.capturedLength).asByteBuffer());
    }
  }

  private static ReplayRequest request(Map<String, String> truth, Scenario scenario, List<Mirror> mirrors) {
    String file = SharedCaptures.file(String.valueOf(truth.get("file"))).toString();
    return ReplayRequest.of(List.of(file), scenario.withMirrors(mirrors));
  }

  @Test
  void mirrorsDoNotShowInTheFirstDestinationsReport() throws Exception {
    for (Map<String, String> truth : SharedCaptures.summary()) {
      for (Scenario scenario : List.of(FAST, SLOW)) {
        String none = jsonWithoutMirrors(request(truth, scenario, List.of()));
        assertEquals(none, jsonWithoutMirrors(request(truth, scenario, eight().subList(7, 8))), truth::toString);
        assertEquals(none, jsonWithoutMirrors(request(truth, scenario, eight()).withWorkers(1)), truth::toString);
      }
    }
  }

  @Test
  void workersAndBlocksDoNotShowInWhatMirrorsCarry() throws Exception {
    for (Map<String, String> truth : SharedCaptures.summary()) {
      for (Scenario scenario : List.of(FAST, SLOW)) {
        ReplayRequest request = request(truth, scenario, eight());
        String one = carried(request.withWorkers(1));
        assertEquals(one, carried(request.withWorkers(2).withBlockBytes(4093)), truth::toString);
        assertEquals(one, carried(request.withWorkers(7).withBlockBytes(65_537)), truth::toString);
      }
    }
  }

  /** Counts of each mirror, and what the frames sum up to. */
  private static String carried(ReplayRequest request) throws IOException, InterruptedException {
    Map<String, Digest> digests = new LinkedHashMap<>();
    ReplayReport report = report(
        request, (mirror, interfaces) -> digests.computeIfAbsent(mirror.name(), name -> new Digest()));
    StringJoiner text = new StringJoiner("\n");
    report.mirrors().forEach(mirror -> text.add(mirror.toString()));
    digests.forEach((name, digest) -> text.add(name + " " + digest.sum.getValue()));
    return text.toString();
  }

  private static String jsonWithoutMirrors(ReplayRequest request) throws IOException, InterruptedException {
    MirrorSinks sinks = (mirror, interfaces) -> mirror.name().equals("nobody") ? FrameSink.NONE : new Digest();
    ReplayReport report = report(request.withTop(5).withConversations(true), sinks);
    assertEquals(request.scenario().mirrors().size(), report.mirrors().size());
    assertTrue(report.conserved());
    return json(report.withMirrors(List.of()));
  }

  private static ReplayReport report(ReplayRequest request, MirrorSinks sinks)
      throws IOException, InterruptedException {
    return ReportAssembler.report(Replay.run(request, sinks, Progress.NONE));
  }

  private static String json(ReplayReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
