package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.LocalAddresses;
import org.ringscope.nic.host.HostModel;
import org.ringscope.report.format.JsonReport;
import org.ringscope.testing.SharedCaptures;

/** The number of workers and the size of blocks do not show in a report, on any capture. */
class DeterminismTest {
  /** A host slow enough to drop, so that the ordered stages have something to get wrong. */
  private static final Scenario SLOW_HOST = Scenario.DEFAULT
      .withProfile(Scenario.DEFAULT.profile().withRingSize(4))
      .withHost(HostText.parse("300us/packet,50us/poll"))
      .withLocal(LocalAddresses.parse(List.of("10.0.0.1", "192.168.1.2")));

  @Test
  void workersAndBlocksDoNotShowWithAnInfinitelyFastHost() throws Exception {
    requireSameReports(Scenario.DEFAULT, 0);
  }

  @Test
  void workersAndBlocksDoNotShowWithASlowHostAndFlows() throws Exception {
    requireSameReports(SLOW_HOST, 20);
  }

  @Test
  void workersAndBlocksDoNotShowWhereFlowsAreReceivedWhereTheyWereSent() throws Exception {
    Scenario following = SLOW_HOST
        .withHost(HostModel.INFINITELY_FAST)
        .withPerInterface(true)
        .withProfile(SLOW_HOST.profile().withAutomatic("follow-transmit"));
    requireSameReports(following, 0);
  }

  private static void requireSameReports(Scenario scenario, int top) throws IOException, InterruptedException {
    for (Map<String, String> truth : SharedCaptures.summary()) {
      String file = SharedCaptures.file(truth.get("file")).toString();
      ReplayRequest request = ReplayRequest.of(List.of(file), scenario).withTop(top).withConversations(top > 0)
          .withFrames(top > 0);
      String one = json(request.withWorkers(1));
      assertEquals(one, json(request.withWorkers(2)), file);
      assertEquals(one, json(request.withWorkers(7).withBlockBytes(4093)), file);
      assertEquals(one, json(request.withWorkers(2).withBlockBytes(65_537)), file);
    }
  }

  private static String json(ReplayRequest request) throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(ReportAssembler.report(Replay.run(request, Progress.NONE)), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
