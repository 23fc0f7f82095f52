package org.ringscope.session.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;
import org.ringscope.report.placement.PlacementComparison;
import org.ringscope.report.placement.PlacementVariant;
import org.ringscope.session.Progress;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.Scenario;
import org.ringscope.stack.place.CardSettings;
import org.ringscope.stack.place.PlacementListener;

/** A stream of twenty segments of 1,000 bytes in order, so that results can be worked by hand. */
class PlaceWhatIfTest {
  private static final int SEGMENTS = 20;
  private static final int BYTES = 1_000;

  @TempDir private Path folder = Path.of("");

  /**
   * Of pages of 4,096 bytes each segment takes one: only the first is where it belongs. Where a descriptor takes 1,000
   * bytes and the buffer is 65,536, all are.
   */
  @Test
  void descriptorsThatFitTheSegmentsAreSuggested() throws Exception {
    PlacementComparison comparison = compare(request());
    assertEquals(Map.of("direct", 1_000L, "reshuffled", 19_000L), positive(comparison.yours().fates()));
    assertEquals(Map.of("less_than_a_descriptor", 19_000L), positive(comparison.yours().causes()));
    PlacementVariant fitting = variant(comparison, "descriptors of 1000 bytes");
    assertEquals(Map.of("direct", 20_000L), positive(fitting.fates()));
    assertEquals(List.of("less_than_a_descriptor"), fitting.removed());
    assertEquals(
        List.of(
            "Best with an ordinary card: descriptors of 1000 bytes, 100.0% direct instead of 5.0% (removes"
                + " less_than_a_descriptor); the card must take receive buffers of 1000 bytes, one right behind the"
                + " other.",
            "The card must steer each stream to a ring of its own, whose descriptors point at the stream's posted"
                + " buffers."),
        comparison.suggestions());
  }

  @Test
  void whatNeedsLessIsSuggestedAndMoreOnlyIfItIsBetter() throws Exception {
    PlacementComparison comparison =
        compare(request().withCard(CardSettings.DEFAULT.withHeaderSplit(false).withDescriptorBytes(BYTES)));
    assertEquals(Map.of("copied", 20_000L), positive(comparison.yours().fates()));
    assertTrue(
        comparison.suggestions().getFirst().startsWith(
            "Best with an ordinary card: header split, 100.0% direct instead of 0.0% (removes no_header_split); the"
                + " card must split headers"),
        comparison.suggestions()::toString);
    assertEquals(2, comparison.suggestions().size());
  }

  @Test
  void whereAllIsDirectNothingIsSuggested() throws Exception {
    PlacementComparison comparison = compare(request().withCard(CardSettings.DEFAULT.withDescriptorBytes(BYTES)));
    assertEquals(
        List.of("No other setting of an ordinary card or of the application places more than 100.0% directly."),
        comparison.suggestions());
  }

  private static PlacementComparison compare(PlaceRequest request) throws IOException, InterruptedException {
    return PlaceWhatIf.run(request, PlacementListener.NONE, Progress.NONE).comparison();
  }

  private static PlacementVariant variant(PlacementComparison comparison, String name) {
    return comparison.variants().stream().filter(variant -> variant.name().equals(name)).findFirst().orElseThrow();
  }

  private static Map<String, Long> positive(Map<String, Long> counts) {
    Map<String, Long> positive = new TreeMap<>(counts);
    positive.values().removeIf(count -> count == 0);
    return positive;
  }

  private PlaceRequest request() throws IOException {
    Path capture = folder.resolve("stream.pcap");
    try (OutputStream out = Files.newOutputStream(capture)) {
      out.write(little(24).putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(65_535)
          .putInt(1).array());
      for (int i = 0; i < SEGMENTS; i++) {
        byte[] frame = new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").tcp(1024, 80)
            .sequenceNumber(1 + (long) i * BYTES).flags(Tcp.ACK).window(65_535).payload(new byte[BYTES]).build();
        out.write(little(16).putInt(1_700_000_000).putInt(i).putInt(frame.length).putInt(frame.length).array());
        out.write(frame);
      }
    }
    return PlaceRequest.of(ReplayRequest.of(List.of(capture.toString()), Scenario.DEFAULT));
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
