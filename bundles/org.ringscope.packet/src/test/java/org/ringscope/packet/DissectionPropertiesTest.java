package org.ringscope.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ringscope.testing.SharedCaptures;

/** Any bytes are survivable: nothing is thrown, nothing hangs, no layer reaches beyond the captured bytes. */
class DissectionPropertiesTest {
  private static final int[] LINK_TYPES = {
    LinkType.NULL, LinkType.ETHERNET, LinkType.TOKEN_RING, LinkType.PPP, LinkType.FDDI, LinkType.BSD_RAW,
    LinkType.OPENBSD_RAW, LinkType.PPP_HDLC, LinkType.PPP_ETHER, LinkType.ATM_RFC1483, LinkType.RAW,
    LinkType.CISCO_HDLC, LinkType.IEEE802_11, LinkType.FRAME_RELAY, LinkType.LOOP, LinkType.ENC, LinkType.LINUX_SLL,
    LinkType.PFLOG, LinkType.PRISM, LinkType.IP_OVER_FIBRE_CHANNEL, LinkType.RADIOTAP,
    LinkType.APPLE_IP_OVER_IEEE1394, LinkType.AVS, LinkType.PPP_PPPD, LinkType.PPI, LinkType.ERF,
    LinkType.PPP_WITH_DIRECTION, LinkType.IPV4, LinkType.IPV6, LinkType.NFLOG, LinkType.IP_OVER_INFINIBAND,
    LinkType.PKTAP, LinkType.LINUX_SLL2, 253, 999,
  };

  private static final List<byte[]> SEEDS = new ArrayList<>();

  private final Dissection dissection = new Dissection();

  @Property(tries = 20_000)
  void randomBytes(@ForAll byte[] bytes, @ForAll("linkTypes") int linkType, @ForAll("excess") int excess) {
    check(bytes, bytes.length, bytes.length + excess, linkType);
  }

  @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
  void mutatedFrames(
      @ForAll("frames") byte[] frame, @ForAll("linkTypes") int linkType, @ForAll("positions") int position,
      @ForAll byte value, @ForAll("positions") int other, @ForAll byte otherValue, @ForAll("positions") int cut) {
    byte[] mutated = frame.clone();
    mutated[position % mutated.length] = value;
    mutated[other % mutated.length] = otherValue;
    check(mutated, mutated.length, mutated.length, linkType);
    check(mutated, cut % mutated.length, mutated.length, linkType);
  }

  private void check(byte[] bytes, int captured, int original, int linkType) {
    // The frame ends with the segment, so a read beyond it would throw.
    MemorySegment segment = MemorySegment.ofArray(bytes).asSlice(0, captured);
    long headers = dissection.dissect(segment, 0, captured, original, linkType);
    int end = 0;
    for (int i = 0; i < dissection.layerCount(); i++) {
      assertTrue(dissection.layerOffset(i) >= end, () -> "layers overlap");
      end = dissection.layerOffset(i) + dissection.layerLength(i);
      assertTrue(end <= captured, () -> "a layer reaches beyond the captured bytes");
    }
    assertEquals(headers, dissection.dissect(segment, 0, captured, original, linkType));
    if (Headers.flowType(headers) != FlowType.NONE) {
      FlowKey key = FlowKey.of(segment, 0, headers);
      assertEquals(key, FlowKey.parse(key.toString()));
    }
  }

  @Provide
  Arbitrary<Integer> linkTypes() {
    return Arbitraries.integers().between(0, LINK_TYPES.length - 1).map(i -> LINK_TYPES[i]);
  }

  @Provide
  Arbitrary<Integer> excess() {
    return Arbitraries.of(0, 0, 1, 100, 70_000, Integer.MAX_VALUE - 100_000);
  }

  @Provide
  Arbitrary<Integer> positions() {
    return Arbitraries.integers().between(0, 150);
  }

  @Provide
  Arbitrary<byte[]> frames() throws IOException {
    synchronized (SEEDS) {
      if (SEEDS.isEmpty()) {
        for (Path file : SharedCaptures.summarized()) {
          PlainCapture capture = PlainCapture.read(file);
          for (PlainCapture.Frame frame : capture.frames().subList(0, Math.min(6, capture.frames().size()))) {
            if (frame.captured() > 0) {
              SEEDS.add(capture.bytes().asSlice(frame.offset(), frame.captured()).toArray(ValueLayout.JAVA_BYTE));
            }
          }
        }
      }
    }
    return Arbitraries.of(SEEDS);
  }
}
