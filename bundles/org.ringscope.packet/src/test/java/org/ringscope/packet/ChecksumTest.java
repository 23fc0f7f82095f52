package org.ringscope.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChecksumTest {
  private static MemorySegment bytes(String hex) {
    return MemorySegment.ofArray(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  @Test
  void exampleOfRfc1071() {
    // Section 3: the sum of these bytes is ddf2.
    assertEquals(~0xddf2 & 0xffff, Checksum.of(bytes("0001 f203 f4f5 f6f7"), 0, 8));
  }

  @Test
  void publishedIpv4Header() {
    // The worked example of Wikipedia's article "Internet checksum".
    MemorySegment header = bytes("4500 0073 0000 4000 4011 b861 c0a8 0001 c0a8 00c7");
    assertTrue(Checksum.verifies(header, 0, 20));
    Ipv4.fixChecksum(header, 0);
    assertEquals(0xb861, Ipv4.checksum(header, 0));
    header.set(ValueLayout.JAVA_BYTE, 8, (byte) 0x3f);
    assertFalse(Checksum.verifies(header, 0, 20));
  }

  @Test
  void exampleOfRfc1624() {
    // Section 4: where equation 2 gives the wrong zero, equation 3 gives 0000.
    assertEquals(0x0000, Checksum.update(0xdd2f, 0x5555, 0x3285));
  }

  @Property
  void sumsAnyStretchAsWordsOneByOne(
      @ForAll byte[] content, @ForAll @IntRange(max = 20) int offset, @ForAll @IntRange(max = 40) int shorter) {
    int from = Math.min(offset, content.length);
    int length = Math.max(0, content.length - from - shorter);
    assertEquals(
        ~wordByWord(content, from, length) & 0xffff, Checksum.of(MemorySegment.ofArray(content), from, length));
  }

  @Property
  void longStretchesDoNotOverflow(@ForAll @IntRange(min = 60_000, max = 2_000_000) int length) {
    byte[] ones = new byte[length];
    Arrays.fill(ones, (byte) 0xff);
    int expected = ~wordByWord(ones, 0, length) & 0xffff;
    assertEquals(expected, Checksum.of(MemorySegment.ofArray(ones), 0, length));
  }

  @Property
  void anUpdateEqualsANewSum(@ForAll byte[] content, @ForAll @IntRange(max = 0xffff) int word) {
    byte[] before = Arrays.copyOf(content, content.length + 4 & ~1);
    before[0] = 1;
    byte[] after = before.clone();
    int last = before.length - 2;
    after[last] = (byte) (word >>> 8);
    after[last + 1] = (byte) word;
    int old = (before[last] & 0xff) << 8 | before[last + 1] & 0xff;
    int checksum = Checksum.of(MemorySegment.ofArray(before), 0, before.length);
    assertEquals(
        Checksum.of(MemorySegment.ofArray(after), 0, after.length), Checksum.update(checksum, old, word));
  }

  /** RFC 1071, 4.1 in words: add 16-bit words, fold carries. */
  private static int wordByWord(byte[] content, int from, int length) {
    int sum = 0;
    for (int i = 0; i < length; i += 2) {
      int low = i + 1 < length ? content[from + i + 1] & 0xff : 0;
      sum += (content[from + i] & 0xff) << 8 | low;
      sum = (sum & 0xffff) + (sum >>> 16);
    }
    return sum;
  }
}
