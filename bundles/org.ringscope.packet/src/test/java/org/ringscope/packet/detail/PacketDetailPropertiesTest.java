package org.ringscope.packet.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ringscope.packet.LayerWalk;
import org.ringscope.packet.PlainCapture;
import org.ringscope.testing.SharedCaptures;

/** Any bytes are survivable, every byte belongs to one layer, and a search finds what the tree shows. */
class PacketDetailPropertiesTest {
  private static final int[] LINK_TYPES = {
    0, 1, 6, 9, 10, 12, 50, 51, 100, 101, 104, 105, 107, 108, 109, 113, 117, 119, 122, 127, 138, 163, 166, 192, 197,
    204, 228, 229, 239, 242, 258, 276, 999,
  };

  /** A frame and its link type. */
  record Seed(byte[] bytes, int linkType) {}

  private static final List<Seed> SEEDS = new ArrayList<>();

  @Property(tries = 5_000)
  void randomBytes(
      @ForAll byte[] bytes, @ForAll @IntRange(max = 32) int link, @ForAll @IntRange(max = 2_000) int excess) {
    check(MemorySegment.ofArray(bytes), bytes.length + excess, LINK_TYPES[link]);
  }

  @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
  void mutatedAndCutFrames(
      @ForAll("frames") Seed frame, @ForAll @IntRange(max = 150) int position, @ForAll byte value,
      @ForAll @IntRange(max = 150) int other, @ForAll byte otherValue, @ForAll @IntRange(max = 1_600) int cut) {
    byte[] mutated = frame.bytes().clone();
    mutated[position % mutated.length] = value;
    mutated[other % mutated.length] = otherValue;
    check(MemorySegment.ofArray(mutated), mutated.length, frame.linkType());
    check(MemorySegment.ofArray(mutated).asSlice(0, cut % mutated.length), mutated.length, frame.linkType());
  }

  /** The frame ends with the segment, so a read beyond it would throw. */
  private static void check(MemorySegment frame, int original, int linkType) {
    int captured = (int) frame.byteSize();
    List<LayerNode> layers = PacketDetail.of(frame, 0, captured, original, linkType);
    int end = 0;
    Map<String, List<Long>> numbers = new HashMap<>();
    for (LayerNode layer : layers) {
      assertTrue(layer.offset() >= end, () -> layer.protocol() + " overlaps the layer before it");
      end = layer.offset() + layer.length();
      checkWithin(layer.fields(), layer.offset() * 8, end * 8, numbers);
    }
    assertEquals(captured, layers.stream().mapToInt(LayerNode::length).sum(), "bytes that no layer has");
    for (String name : List.of("ip.ttl", "tcp.srcport", "ip.checksum.status", "tcp.option_kind", "vlan.id")) {
      assertEquals(numbers.getOrDefault(name, List.of()), search(name, frame, original, linkType), name);
    }
  }

  private static void checkWithin(List<Field> fields, int from, int to, Map<String, List<Long>> numbers) {
    for (Field field : fields) {
      boolean within = field.bitOffset() >= from && field.bitOffset() + field.bitLength() <= to;
      assertTrue(within, () -> field.type() + " at " + field.bitOffset() + " is not within " + from + "…" + to);
      numbers.computeIfAbsent(field.type().filterName(), name -> new ArrayList<>()).add(field.number());
      checkWithin(field.parts(), from, to, numbers);
    }
  }

  private static List<Long> search(String name, MemorySegment frame, int original, int linkType) {
    List<Long> found = new ArrayList<>();
    FieldType type = FieldCatalogue.find(name);
    FieldCatalogue.values(
        new LayerWalk(), type, frame, 0, (int) frame.byteSize(), original, linkType,
        (number, first, length) -> found.add(number));
    return found;
  }

  @Provide
  Arbitrary<Seed> frames() throws IOException {
    synchronized (SEEDS) {
      if (SEEDS.isEmpty()) {
        for (Path file : SharedCaptures.summarized()) {
          PlainCapture capture = PlainCapture.read(file);
          for (PlainCapture.Frame frame : capture.frames().subList(0, Math.min(6, capture.frames().size()))) {
            if (frame.captured() > 0) {
              byte[] bytes =
                  capture.bytes().asSlice(frame.offset(), frame.captured()).toArray(ValueLayout.JAVA_BYTE);
              SEEDS.add(new Seed(bytes, frame.linkType()));
            }
          }
        }
      }
    }
    return Arbitraries.of(SEEDS);
  }
}
