package org.ringscope.session.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.capture.OptionCode;
import org.ringscope.capture.PcapngOption;
import org.ringscope.capture.PcapngWriter;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rss.RssKey;
import org.ringscope.packet.AddressText;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.session.Progress;
import org.ringscope.session.Scenario;

/** Queues and hashes in packets' own records; the hashes come from a Toeplitz of the test's own and a planted key. */
class RecordedHashTest {
  private static final int PACKETS = 200;
  private static final int RINGS = 4;
  private static final int TOEPLITZ = 5;

  private final Random random = new Random(11);
  private final byte[] planted = new byte[40];
  private ByteOrder order = ByteOrder.BIG_ENDIAN;

  @TempDir Path folder;

  RecordedHashTest() {
    random.nextBytes(planted);
  }

  @Test
  void aPlantedKeyIsSolvedBackFromTwoHundredPackets() throws Exception {
    Prediction prediction = Prediction.of(capture(0), cardWithoutKey(), Optional.empty());
    FoundKey found = prediction.foundKey().orElseThrow();
    assertEquals(PACKETS, found.flows());
    int used = 12 * 8 + 31;
    assertEquals(used, found.solution().determinedOf(320));
    assertEquals(bits(planted, used), bits(bytes(found.solution().key()), used));
    assertEquals(new RecordedComparison(PACKETS, PACKETS, PACKETS, PACKETS), prediction.recorded());
  }

  @Test
  void hashesMayStandWithTheirLastByteFirst() throws Exception {
    order = ByteOrder.LITTLE_ENDIAN;
    Prediction prediction = Prediction.of(capture(0), cardWithoutKey(), Optional.empty());
    assertEquals(127, prediction.foundKey().orElseThrow().solution().determinedOf(320));
    assertEquals(PACKETS, prediction.recorded().sameHash());
  }

  @Test
  void hashesThatNoKeyMakesSaySo() throws Exception {
    Prediction prediction = Prediction.of(capture(7), cardWithoutKey(), Optional.empty());
    assertTrue(prediction.foundKey().isEmpty());
    assertFalse(prediction.card().keyKnown());
    assertEquals(Verdict.Kind.KEY_UNKNOWN, prediction.verdict().kind());
  }

  @Test
  void withTheWrongKeyQueuesAndHashesDisagree() throws Exception {
    RssContext context =
        RssContext.toeplitz(RssKey.MICROSOFT_VERIFICATION, IndirectionTable.equal(128, RINGS));
    Prediction prediction = Prediction.of(capture(0), Card.of("eth0", context, RINGS), Optional.empty());
    assertEquals(PACKETS, prediction.recorded().withQueue());
    assertTrue(prediction.recorded().sameQueue() < PACKETS / 2);
    assertEquals(0, prediction.recorded().sameHash());
  }

  private static Card cardWithoutKey() {
    RssContext context =
        RssContext.toeplitz(RssKey.MICROSOFT_VERIFICATION, IndirectionTable.equal(128, RINGS));
    return Card.of("eth0", context, RINGS).withKeyKnown(false);
  }

  /** @param spoil every so many-th hash is another one, 0 = none */
  private Traffic capture(int spoil) throws Exception {
    Path file = folder.resolve("a.pcapng");
    try (PcapngWriter writer = PcapngWriter.create(file, List.of())) {
      int captured = writer.addInterface(
          new CaptureInterface("eth0", LinkType.ETHERNET, 0, 1_000_000_000, 0), List.of());
      for (int i = 0; i < PACKETS; i++) {
        byte[] input = new byte[12];
        random.nextBytes(input);
        int hash = hash(planted, input);
        int recorded = spoil > 0 && i % spoil == 1 ? hash ^ 0x80 : hash;
        byte[] frame = frame(input);
        writer.write(
            captured, 1_000_000L * i, MemorySegment.ofArray(frame), 0, frame.length, frame.length,
            List.of(
                PcapngOption.ofText(OptionCode.COMMENT, "packet " + i),
                PcapngOption.ofInt(OptionCode.EPB_QUEUE, (hash & 127) % RINGS),
                PcapngOption.ofKind(
                    OptionCode.EPB_HASH, TOEPLITZ, ByteBuffer.allocate(4).order(order).putInt(recorded).array())));
      }
      writer.finish();
    }
    return TrafficReader.read(List.of(file), Scenario.DEFAULT, TrafficReader.LEARN_MSS, Progress.NONE).traffic();
  }

  /** A TCP segment with the addresses and ports of a hash's input. */
  private static byte[] frame(byte[] input) {
    ByteBuffer words = ByteBuffer.wrap(input);
    return new PacketBuilder()
        .ethernet(1, 2)
        .ipv4(address(input, 0), address(input, 4))
        .tcp(words.getShort(8) & 0xffff, words.getShort(10) & 0xffff)
        .build();
  }

  private static String address(byte[] input, int at) {
    return AddressText.formatIpv4(ByteBuffer.wrap(input).getInt(at) & 0xffff_ffffL);
  }

  private static byte[] bytes(RssKey key) {
    return HexFormat.ofDelimiter(":").parseHex(key.toString());
  }

  private static String bits(byte[] bytes, int count) {
    return new BigInteger(1, bytes).setBit(bytes.length * 8).toString(2).substring(1, 1 + count);
  }

  private static int hash(byte[] key, byte[] input) {
    String keyBits = bits(key, key.length * 8);
    String inputBits = bits(input, input.length * 8);
    int hash = 0;
    for (int i = 0; i < inputBits.length(); i++) {
      hash ^= inputBits.charAt(i) == '1' ? (int) Long.parseLong(keyBits.substring(i, i + 32), 2) : 0;
    }
    return hash;
  }
}
