package org.ringscope.view.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;
import org.ringscope.session.Scenario;
import org.ringscope.view.CaptureFiles;
import org.ringscope.view.CaptureReplay;

/** Two streams: one asks with 100 bytes and is answered with 3,000, the other sends 500. */
class PlacementSearchTest {
  private static final StreamChoice QUESTION = new StreamChoice(0, true);
  private static final StreamChoice ANSWER = QUESTION.reversed();
  private static final StreamChoice OTHER = new StreamChoice(1, true);

  /** Number of a packet of each. */
  private static final long OF_QUESTION = 2;
  private static final long OF_OTHER = 5;

  @TempDir Path folder = Path.of("");
  private final List<CaptureFiles.Packet> packets = new ArrayList<>();

  /** The capture is one block: each replay tells once how much of it was read. */
  private int replays;

  private @Nullable CaptureReplay opened;

  @BeforeEach
  void writeAndReplay() throws Exception {
    add("10.0.0.1", 1024, "10.0.0.2", 80, 99, Tcp.SYN, 0);
    add("10.0.0.1", 1024, "10.0.0.2", 80, 100, Tcp.ACK, 100);
    add("10.0.0.2", 80, "10.0.0.1", 1024, 500, Tcp.ACK, 1000);
    add("10.0.0.3", 1024, "10.0.0.2", 80, 99, Tcp.SYN, 0);
    add("10.0.0.3", 1024, "10.0.0.2", 80, 100, Tcp.ACK, 500);
    add("10.0.0.2", 80, "10.0.0.1", 1024, 1500, Tcp.ACK, 1000);
    add("10.0.0.2", 80, "10.0.0.1", 1024, 2500, Tcp.ACK, 1000);
    Path file = folder.resolve("streams.pcap");
    CaptureFiles.write(file, packets);
    opened = new CaptureReplay(file);
    opened.run(() -> false);
  }

  @AfterEach
  void close() throws IOException {
    Objects.requireNonNull(opened).close();
  }

  private void add(String from, int fromPort, String to, int toPort, long number, int flags, int payload) {
    byte[] frame = new PacketBuilder().ethernet(2, 1).ipv4(from, to).tcp(fromPort, toPort)
        .sequenceNumber(number).flags(flags).window(65_535).payload(new byte[payload]).build();
    packets.add(new CaptureFiles.Packet(1000L * packets.size(), frame));
  }

  private PlacementWish wish(PlacementSettings settings, @Nullable StreamChoice choice, long packet) {
    CaptureReplay capture = Objects.requireNonNull(opened);
    return new PlacementWish(
        capture, Objects.requireNonNull(capture.report()), Scenario.DEFAULT, settings, choice, packet);
  }

  private PlacedCapture find(PlacementWish wish, @Nullable PlacedCapture before) throws Exception {
    return Objects.requireNonNull(new PlacementSearch(() -> false, _ -> replays++).find(wish, before));
  }

  private PlacedCapture find(@Nullable StreamChoice choice, long packet, @Nullable PlacedCapture before)
      throws Exception {
    return find(wish(PlacementSettings.DEFAULT, choice, packet), before);
  }

  private static void assertShown(StreamChoice choice, int segments, PlacedCapture placed) {
    PlacedStream stream = Objects.requireNonNull(placed.stream());
    assertEquals(choice, stream.choice());
    assertEquals(segments, stream.record().segments());
    assertEquals(List.of(ANSWER, OTHER, QUESTION), placed.streams().offered());
  }

  @Test
  void theLargestIsShownAfterOneReplay() throws Exception {
    assertShown(ANSWER, 3, find(null, 0, null));
    assertEquals(1, replays);
  }

  @Test
  void theDirectionOfAPacketIsShownAfterOneReplay() throws Exception {
    assertShown(OTHER, 1, find(null, OF_OTHER, null));
    assertEquals(1, replays);
    assertShown(QUESTION, 1, find(null, OF_QUESTION, null));
    assertEquals(2, replays);
  }

  @Test
  void theChosenOneIsShownAfterOneReplay() throws Exception {
    assertShown(OTHER, 1, find(OTHER, OF_QUESTION, null));
    assertEquals(1, replays);
  }

  /** There is no stream 9: the first replay keeps nothing, and what is shown instead needs another. */
  @Test
  void aChoiceThatIsNotThereTakesASecondReplay() throws Exception {
    assertShown(ANSWER, 3, find(new StreamChoice(9, true), 0, null));
    assertEquals(2, replays);
  }

  @Test
  void anotherDirectionOrOtherSettingsTakeAReplayEach() throws Exception {
    PlacedCapture first = find(null, 0, null);
    PlacedCapture second = find(QUESTION, 0, first);
    assertShown(QUESTION, 1, second);
    assertSame(second, find(QUESTION, 0, second));
    assertEquals(2, replays);
    assertShown(QUESTION, 1, find(wish(PlacementSettings.DEFAULT.withHeaderSplit(false), QUESTION, 0), second));
    assertEquals(3, replays);
  }
}
