package org.ringscope.view.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;
import org.ringscope.stack.place.PostingHabit;
import org.ringscope.stack.place.PostingPolicy;
import org.ringscope.view.CaptureFiles;

/**
 * Twenty segments of 1,000 bytes in order, 1 µs apart, so that results can be worked by hand: a descriptor is a page of
 * 4,096 bytes, of which each segment takes one, so only the first is where it belongs.
 */
class PlacementQuestionTest {
  private static final int SEGMENTS = 20;
  private static final int BYTES = 1_000;
  private static final long SECOND = 1_000_000_000;

  @TempDir private Path folder = Path.of("");

  private Path file = Path.of("");

  @BeforeEach
  void writeCapture() throws Exception {
    List<CaptureFiles.Packet> packets = new ArrayList<>();
    packets.add(new CaptureFiles.Packet(SECOND, frame(0, Tcp.SYN, 0)));
    for (int i = 0; i < SEGMENTS; i++) {
      packets.add(new CaptureFiles.Packet(SECOND + 1000L * (i + 1), frame(1 + i * BYTES, Tcp.ACK, BYTES)));
    }
    file = folder.resolve("stream.pcap");
    CaptureFiles.write(file, packets);
  }

  private static byte[] frame(long number, int flags, int payload) {
    return new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").tcp(1024, 80)
        .sequenceNumber(number).flags(flags).window(65_535).payload(new byte[payload]).build();
  }

  private PlacementAnswer ask(PlacementSettings settings) throws Exception {
    return new PlacementQuestion(file, Scenario.DEFAULT, settings, 0).answer(Progress.NONE);
  }

  private static PlacementAnswer.Row row(PlacementAnswer answer, String name) {
    return answer.rows().stream().filter(row -> row.text(VariantColumn.SETTINGS).equals(name)).findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in\n" + answer.text()));
  }

  @Test
  void thePresentSettingsComeFirstThenTheBest() throws Exception {
    PlacementAnswer answer = ask(PlacementSettings.DEFAULT);
    PlacementAnswer.Row yours = answer.rows().getFirst();
    assertTrue(yours.isYours());
    assertEquals(PlacementSettings.DEFAULT, yours.settings());
    assertEquals("5.0%", yours.text(VariantColumn.DIRECT));
    assertEquals("95.0%", yours.text(VariantColumn.RESHUFFLED));
    assertEquals("less than a descriptor", yours.text(VariantColumn.CAUSE));
    assertEquals("", yours.text(VariantColumn.CHANGE));
    PlacementAnswer.Row best = answer.rows().get(1);
    assertEquals("100.0%", best.text(VariantColumn.DIRECT));
    assertEquals("+95.0%", best.text(VariantColumn.CHANGE));
    assertEquals("less than a descriptor", best.text(VariantColumn.REMOVES));
    assertTrue(answer.suggestions().getFirst().startsWith("Best with an ordinary card: descriptors of 1000 bytes"));
  }

  @Test
  void whatTheViewCanNotSayIsNotTaken() throws Exception {
    PlacementAnswer.Row fitting = row(ask(PlacementSettings.DEFAULT), "descriptors of 1000 bytes");
    assertNull(fitting.settings());
    assertTrue(fitting.remark().endsWith("The view can't be set so; the command line can."), fitting.remark());
    assertTrue(fitting.remark().startsWith("The card must take receive buffers of 1000 bytes"), fitting.remark());
  }

  /** Without header split all is copied; with it, it is what the default comes to. */
  @Test
  void aCardThatSplitsCanBeTaken() throws Exception {
    PlacementAnswer answer = ask(PlacementSettings.DEFAULT.withHeaderSplit(false));
    assertEquals("100.0%", answer.rows().getFirst().text(VariantColumn.COPIED));
    PlacementAnswer.Row split = row(answer, "header split");
    assertEquals(PlacementSettings.DEFAULT, split.settings());
    assertEquals("5.0%", split.text(VariantColumn.DIRECT));
    assertEquals("+5.0%", split.text(VariantColumn.CHANGE));
  }

  /** Sequence-aware, a late application's only buffer of 1,000 bytes takes the first segment, and the rest waits. */
  @Test
  void anApplicationThatIsFasterCanBeTaken() throws Exception {
    PostingPolicy late = new PostingPolicy(PostingHabit.LATE, 1, BYTES, 0, SECOND);
    PlacementAnswer answer = ask(new PlacementSettings(late, true, true));
    assertEquals("95.0%", answer.rows().getFirst().text(VariantColumn.HELD));
    PlacementAnswer.Row faster = row(answer, "posted at once");
    assertEquals(
        new PlacementSettings(new PostingPolicy(PostingHabit.RING, 1, BYTES, 0, 0), true, true), faster.settings());
    assertEquals("100.0%", faster.text(VariantColumn.DIRECT));
    assertEquals("The application must be faster.", faster.remark());
  }

  @Test
  void theTextHasAllThatIsShown() throws Exception {
    PlacementAnswer answer = ask(PlacementSettings.DEFAULT);
    List<String> lines = answer.text().lines().toList();
    assertTrue(lines.getFirst().startsWith("Settings\tDirect\tChange\t"), lines.getFirst());
    assertTrue(lines.get(1).startsWith("as they are\t5.0%\t\t95.0%\t"), lines.get(1));
    assertTrue(lines.containsAll(answer.suggestions()));
    assertFalse(answer.summary().isEmpty());
  }

  @Test
  void theFirstReadingIsTheFirstHalf() {
    List<Long> told = new ArrayList<>();
    TwoPasses passes = new TwoPasses(new Progress() {
      @Override
      public void read(long bytes, long size) {
        told.add(100 * bytes / size);
      }

      @Override
      public boolean isCanceled() {
        return false;
      }
    });
    for (long bytes : new long[] {100, 300, 200, 400, 100, 200, 400, 100, 400}) {
      passes.read(bytes, 400);
    }
    assertEquals(List.of(12L, 37L, 25L, 50L, 62L, 75L, 100L, 62L, 100L), told);
  }
}
