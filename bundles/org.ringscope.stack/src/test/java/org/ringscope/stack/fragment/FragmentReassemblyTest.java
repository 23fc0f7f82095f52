package org.ringscope.stack.fragment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.stack.Fragments;

/** Datagrams cut by hand. */
class FragmentReassemblyTest {
  private static final int ETHERNET = 14;
  private static final long SECOND = 1_000_000_000L;

  private final Dissection dissection = new Dissection();
  private FragmentReassembly reassembly = new FragmentReassembly(FragmentLimits.DEFAULT);
  private long packets;
  private long time;

  @Property(tries = 300)
  void datagramsAreWholeInWhateverOrderTheirFragmentsCome(@ForAll long seed) {
    Random random = new Random(seed);
    reassembly = new FragmentReassembly(FragmentLimits.DEFAULT);
    List<byte[]> frames = new ArrayList<>();
    List<byte[]> fragments = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      byte[] payload = new byte[16 + random.nextInt(4000)];
      random.nextBytes(payload);
      byte[] frame = random.nextBoolean() ? ipv4(payload) : ipv6(payload);
      frames.add(frame);
      List<byte[]> cut = Fragments.cut(frame, 8 + random.nextInt(payload.length / 2), 7 + i);
      fragments.addAll(cut);
      fragments.add(cut.get(random.nextInt(cut.size())));
    }
    Collections.shuffle(fragments, random);
    List<byte[]> whole = new ArrayList<>();
    for (byte[] fragment : fragments) {
      if (take(fragment)) {
        whole.add(datagram());
      }
    }
    assertEquals(frames.size(), whole.size());
    for (byte[] frame : frames) {
      byte[] packet = Arrays.copyOfRange(frame, ETHERNET, frame.length);
      assertTrue(whole.stream().anyMatch(made -> isSame(packet, made)), "a datagram is missing");
    }
  }

  /** All but IPv4's identification, which only fragments need. */
  private static boolean isSame(byte[] packet, byte[] made) {
    boolean ipv4 = packet[0] >>> 4 == 4;
    int compared = ipv4 ? 12 : 0;
    return packet.length == made.length
        && Arrays.equals(packet, 0, 4, made, 0, 4)
        && Arrays.equals(packet, compared, packet.length, made, compared, made.length);
  }

  @Test
  void aDatagramComesWithItsLastFragment() {
    byte[] frame = ipv4(new byte[100]);
    List<byte[]> fragments = Fragments.cut(frame, 64, 1);
    assertFalse(take(fragments.get(1)));
    assertTrue(take(fragments.get(0)));
    assertEquals(2, reassembly.datagram().number[0]);
    assertEquals(frame.length - ETHERNET, reassembly.datagram().capturedLength[0]);
    assertEquals(0, reassembly.heldBytes());
  }

  @Test
  void headersOfEachHopMayStandInFrontOfTheFragmentHeader() {
    byte[] first = new PacketBuilder().ethernet(1, 2).ipv6("2001:db8::1", "2001:db8::2").hopByHop()
        .ipv6Fragment(0, true, 9).udp(1, 2).payload(new byte[8]).build();
    byte[] second = new PacketBuilder().ethernet(1, 2).ipv6("2001:db8::1", "2001:db8::2").hopByHop()
        .ipv6Fragment(16, false, 9).payload(new byte[10]).build();
    second[ETHERNET + 40 + 8] = 17;
    assertFalse(take(first));
    assertTrue(take(second));
    byte[] made = datagram();
    assertEquals(40 + 8 + 18, made.length);
    assertEquals(17, made[6]);
    assertEquals(26, made[5]);
  }

  @Test
  void fragmentsThatOverlapEndTheirDatagramAndThoseThatFollowAreDropped() {
    byte[] frame = ipv6(new byte[200]);
    byte[] part = new byte[64];
    assertFalse(take(Fragments.fragment(frame, part, 0, true, 3)));
    assertFalse(take(Fragments.fragment(frame, part, 56, true, 3)));
    assertFalse(take(Fragments.fragment(frame, part, 64, false, 3)));
    assertEquals(1, count(FragmentCounter.OVERLAPPING));
    assertEquals(1, count(FragmentCounter.LATE));
    assertEquals(0, reassembly.heldBytes());
  }

  @Test
  void aRepeatedFragmentIsLeftOut() {
    byte[] frame = ipv4(new byte[100]);
    List<byte[]> fragments = Fragments.cut(frame, 64, 1);
    take(fragments.get(0));
    take(fragments.get(0));
    assertTrue(take(fragments.get(1)));
    assertEquals(1, count(FragmentCounter.DUPLICATES));
  }

  @Test
  void fragmentsThatDisagreeAboutTheEndEndTheirDatagram() {
    byte[] frame = ipv4(new byte[400]);
    take(Fragments.fragment(frame, new byte[8], 64, false, 3));
    take(Fragments.fragment(frame, new byte[8], 80, true, 3));
    assertEquals(1, count(FragmentCounter.CONTRADICTING));
  }

  @Test
  void noFragmentIsBeyondWhatADatagramCanBe() {
    byte[] frame = ipv4(new byte[400]);
    take(Fragments.fragment(frame, new byte[1480], 0xfff8, false, 3));
    take(Fragments.fragment(frame, new byte[13], 0, true, 3));
    assertEquals(2, count(FragmentCounter.MALFORMED));
    assertEquals(0, reassembly.waiting());
  }

  /** RFC 8200, section 4.5: 60 seconds from the first fragment that came. */
  @Test
  void aDatagramIsGivenUpAfterAMinute() {
    List<byte[]> fragments = Fragments.cut(ipv4(new byte[100]), 64, 1);
    take(fragments.get(0));
    time = 60 * SECOND;
    assertTrue(take(fragments.get(1)));
    take(fragments.get(0));
    time = 121 * SECOND;
    assertFalse(take(fragments.get(1)));
    assertEquals(1, count(FragmentCounter.TIMED_OUT));
  }

  @Test
  void theEldestIsGivenUpWhereThereIsNoRoom() {
    reassembly = new FragmentReassembly(new FragmentLimits(2, 1 << 20, SECOND));
    for (int identification = 1; identification <= 3; identification++) {
      take(Fragments.cut(ipv4(new byte[100]), 64, identification).get(0));
    }
    assertEquals(1, count(FragmentCounter.NO_ROOM));
    assertFalse(take(Fragments.cut(ipv4(new byte[100]), 64, 1).get(1)));
    assertTrue(take(Fragments.cut(ipv4(new byte[100]), 64, 3).get(1)));
  }

  @Test
  void fragmentsThatNeverBecomeWholeTakeNoMoreMemoryThanTheirLimit() {
    long limit = 64 << 10;
    reassembly = new FragmentReassembly(new FragmentLimits(1 << 20, limit, SECOND));
    for (int identification = 0; identification < 50_000; identification++) {
      take(Fragments.fragment(ipv4(new byte[100]), new byte[64], 0, true, identification));
      assertTrue(reassembly.heldBytes() <= limit);
    }
    byte[] frame = ipv6(new byte[3000]);
    List<byte[]> fragments = Fragments.cut(frame, 1400, 1);
    assertFalse(take(fragments.get(1)));
    assertFalse(take(fragments.get(0)));
    assertTrue(take(fragments.get(2)));
    assertArrayEquals(Arrays.copyOfRange(frame, ETHERNET, frame.length), datagram());
  }

  @Test
  void aFragmentThatWasCutOffIsNoUse() {
    byte[] fragment = Fragments.cut(ipv4(new byte[100]), 64, 1).get(0);
    assertFalse(take(Arrays.copyOf(fragment, 60), fragment.length));
    assertEquals(1, count(FragmentCounter.CUT_OFF));
  }

  private static byte[] ipv4(byte[] payload) {
    return new PacketBuilder().ethernet(1, 2).ipv4("10.0.0.1", "10.0.0.2").udp(1, 2).payload(payload).build();
  }

  private static byte[] ipv6(byte[] payload) {
    return new PacketBuilder().ethernet(1, 2).ipv6("2001:db8::1", "2001:db8::2").udp(1, 2).payload(payload).build();
  }

  private boolean take(byte[] frame) {
    return take(frame, frame.length);
  }

  private boolean take(byte[] frame, int originalLength) {
    PacketBatch batch = new PacketBatch();
    batch.bytes = MemorySegment.ofArray(frame);
    batch.count = 1;
    batch.number[0] = ++packets;
    batch.time[0] = time;
    batch.capturedLength[0] = frame.length;
    batch.originalLength[0] = originalLength;
    batch.headers[0] = dissection.dissect(batch.bytes, 0, frame.length, originalLength, LinkType.ETHERNET);
    return reassembly.take(batch, 0);
  }

  private byte[] datagram() {
    PacketBatch batch = reassembly.datagram();
    return batch.bytes.asSlice(0, batch.capturedLength[0]).toArray(ValueLayout.JAVA_BYTE);
  }

  private long count(FragmentCounter counter) {
    return reassembly.count(counter);
  }
}
