package org.ringscope.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The fast path gives what {@link Dissection}, the definition, gives: for sound frames and for frames with any byte
 * wrong or missing.
 */
class HeaderScanTest {
  private static final int MUTATIONS = 4000;

  private final HeaderScan scan = new HeaderScan();
  private final Dissection dissection = new Dissection();
  private final Random random = new Random(20_261_123);

  private static List<byte[]> frames() {
    List<byte[]> frames = new ArrayList<>();
    for (int payload : new int[] {0, 1, 7, 8, 9, 100, 1446}) {
      byte[] bytes = new byte[payload];
      new Random(payload).nextBytes(bytes);
      frames.add(ethernet().ipv4("10.0.0.1", "10.0.0.2").tcp(1234, 443).payload(bytes).build());
      frames.add(ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(53, 5353).payload(bytes).build());
      frames.add(ethernet().vlan(5).ipv6("2001:db8::1", "2001:db8::2").tcp(1234, 443).payload(bytes).build());
      frames.add(ethernet().serviceVlan(9).vlan(5).ipv6("2001:db8::1", "::2").udp(9, 10).payload(bytes).build());
      frames.add(ethernet().ipv4("10.0.0.1", "10.0.0.2").udp(9, 4789).payload(bytes).build());
    }
    return frames;
  }

  private static PacketBuilder ethernet() {
    return new PacketBuilder().ethernet(0x0200_0000_0001L, 0x0200_0000_0002L);
  }

  private void requireSame(byte[] frame, int captured, int original) {
    MemorySegment bytes = MemorySegment.ofArray(frame);
    long expected = dissection.dissect(bytes, 0, captured, original, LinkType.ETHERNET);
    long actual = scan.scan(bytes, 0, captured, original, LinkType.ETHERNET);
    assertEquals(Long.toHexString(expected), Long.toHexString(actual));
  }

  @Test
  void soundFramesAreTheSame() {
    for (byte[] frame : frames()) {
      requireSame(frame, frame.length, frame.length);
    }
  }

  @Test
  void framesCutAtAnyLengthAreTheSame() {
    for (byte[] frame : frames()) {
      for (int captured = 0; captured <= Math.min(frame.length, 140); captured++) {
        requireSame(frame, captured, frame.length);
        requireSame(frame, captured, captured);
        requireSame(frame, frame.length, captured);
      }
    }
  }

  @Test
  void framesWithWrongBytesAreTheSame() {
    for (byte[] frame : frames()) {
      for (int i = 0; i < MUTATIONS; i++) {
        byte[] mutated = frame.clone();
        for (int flips = random.nextInt(3); flips >= 0; flips--) {
          mutated[random.nextInt(Math.min(mutated.length, 80))] = (byte) random.nextInt(256);
        }
        requireSame(mutated, mutated.length, mutated.length + random.nextInt(2) * 10);
      }
    }
  }
}
