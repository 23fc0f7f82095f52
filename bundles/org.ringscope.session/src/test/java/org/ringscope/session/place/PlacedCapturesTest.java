package org.ringscope.session.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringscope.report.Counts;
import org.ringscope.report.placement.BufferResult;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementComparison;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.report.placement.PlacementVariant;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;
import org.ringscope.stack.coalesce.CoalesceSettings;
import org.ringscope.stack.coalesce.CoalescingRule;
import org.ringscope.stack.place.PlacementListener;
import org.ringscope.stack.place.PostingHabit;
import org.ringscope.stack.place.PostingPolicy;
import org.ringscope.testing.SharedCaptures;

/** What holds of every capture whose streams tshark knows. */
class PlacedCapturesTest {
  private static final PostingPolicy LATE = new PostingPolicy(PostingHabit.LATE, 2, 5_000, 1_000, 100_000);

  private static List<Path> captures() throws IOException {
    List<Path> captures = new ArrayList<>();
    for (Path capture : SharedCaptures.summarized()) {
      if (Files.exists(SharedCaptures.file("truth/tcp/" + capture.getFileName() + ".txt"))) {
        captures.add(capture);
      }
    }
    return captures;
  }

  private static PlaceRequest request(Path capture) {
    return PlaceRequest.of(ReplayRequest.of(List.of(capture.toString()), Scenario.DEFAULT));
  }

  /** As usual, posted late, and with segments joined. */
  private static List<PlaceRequest> requests(Path capture) {
    PlaceRequest usual = request(capture);
    return List.of(
        usual,
        usual.withPosting(LATE),
        usual.withReceive(usual.receive().withCoalesce(CoalesceSettings.of(CoalescingRule.LRO))));
  }

  private static PlacementReport report(PlaceRequest request) throws IOException, InterruptedException {
    BufferTable buffers = new BufferTable(request.stream());
    return PlacementAssembler.report(PlaceRun.run(request, buffers, Progress.NONE), buffers);
  }

  @Test
  void eachNewByteHasOneFateAndEachThatIsNotDirectOneCause() throws Exception {
    for (Path capture : captures()) {
      for (PlaceRequest request : requests(capture)) {
        for (DirectionResult direction : report(request).directions()) {
          String where = capture + " " + direction.flow();
          assertEquals(direction.segments().get("new_bytes"), direction.bytes(), where);
          long direct = direction.fates().getOrDefault("direct", 0L);
          assertEquals(direction.bytes() - direct, Counts.sum(direction.causes()), where);
          long held = direction.fates().getOrDefault("held", 0L);
          assertTrue(held <= direction.causes().getOrDefault("no_buffer", 0L), where);
        }
      }
    }
  }

  @Test
  void theBuffersOfAStreamHoldAllThatItGot() throws Exception {
    for (Path capture : captures()) {
      for (PlaceRequest request : requests(capture)) {
        for (DirectionResult direction : report(request.withStream(0)).directions()) {
          requireAll(direction, capture + " " + direction.flow());
        }
      }
    }
  }

  private static void requireAll(DirectionResult direction, String where) {
    if (direction.buffersLeftOut() > 0) {
      return;
    }
    for (String fate : direction.fates().keySet()) {
      long sum = direction.buffers().stream().mapToLong(buffer -> buffer.fates().getOrDefault(fate, 0L)).sum();
      assertEquals(direction.fates().get(fate), sum, where + " " + fate);
    }
    long missing = direction.buffers().stream().mapToLong(BufferResult::missing).sum();
    long never = direction.segments().getOrDefault("missing_bytes", 0L);
    assertEquals(never, Math.min(missing, never), where);
    for (int i = 1; i < direction.buffers().size(); i++) {
      BufferResult before = direction.buffers().get(i - 1);
      BufferResult buffer = direction.buffers().get(i);
      long gap = buffer.firstSequenceNumber() - before.lastSequenceNumber() - 1 & 0xffff_ffffL;
      assertEquals(0, gap % buffer.bytes(), where + ": buffers follow each other, " + buffer.name());
    }
  }

  @Test
  void aVariantComesToWhatARunWithItsSettingsComesTo() throws Exception {
    for (String name : List.of(
        "reorder/gen_lossy_v4.pcap", "basic/tcpreplay_test.pcap", "basic/one_tcp_stream.pcap",
        "reorder/gen_reorder_only.pcap")) {
      PlaceRequest request = request(SharedCaptures.file(name)).withPosting(LATE);
      PlacementComparison comparison =
          PlaceWhatIf.run(request, PlacementListener.NONE, Progress.NONE).comparison();
      requireSame(report(request), comparison.yours(), name);
      assertEquals(
          comparison, PlaceWhatIf.run(request, PlacementListener.NONE, 10, Progress.NONE).comparison(), "in turns");
      SegmentLengths lengths = new SegmentLengths(request);
      PlaceRun.run(request, PlacingStack.of(request, PlacementListener.NONE, lengths::before), Progress.NONE);
      for (PlaceVariant variant : PlaceVariants.of(request, lengths.usual())) {
        PlacementVariant result = comparison.variants().stream()
            .filter(other -> other.name().equals(variant.name())).findFirst().orElseThrow();
        requireSame(report(variant.request()), result, name + " " + variant.name());
      }
    }
  }

  private static void requireSame(PlacementReport alone, PlacementVariant variant, String where) {
    assertEquals(alone.fates(), variant.fates(), where);
    assertEquals(alone.causes(), variant.causes(), where);
  }
}
