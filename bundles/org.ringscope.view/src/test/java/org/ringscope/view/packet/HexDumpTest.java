package org.ringscope.view.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HexDumpTest {
  private static final byte[] HEADER =
      HexFormat.of().parseHex("45000073000040004011b861c0a80001c0a800c7" + "48656c6c6f20777e");

  @Test
  void aLineHasOffsetBytesAndLetters() {
    HexDump dump = new HexDump(HEADER);
    assertEquals(2, dump.lines());
    assertEquals("0000  45 00 00 73 00 00 40 00  40 11 b8 61 c0 a8 00 01   E..s..@.@..a....", dump.line(0));
    assertEquals("0010  c0 a8 00 c7 48 65 6c 6c  6f 20 77 7e               ....Hello w~", dump.line(1));
    assertEquals(dump.line(0).length(), dump.width());
  }

  @Test
  void offsetsOfTheLargestPacketHaveFiveDigits() {
    HexDump dump = new HexDump(new byte[262_144]);
    assertEquals(16_384, dump.lines());
    assertEquals("3fff0", dump.line(dump.lines() - 1).substring(0, 5));
  }

  @Test
  void anEmptyPacketHasNoLines() {
    assertEquals(0, new HexDump(new byte[0]).lines());
  }

  @Property
  void aPlaceInALineLeadsToTheByteShownThere(
      @ForAll @Size(min = 1, max = 100) byte[] bytes, @ForAll @IntRange(max = 99) int any) {
    int offset = any % bytes.length;
    HexDump dump = new HexDump(bytes);
    int line = dump.lineOf(offset);
    HexDump.Columns columns = dump.columns(line, new ByteRange(offset, 1));
    String text = dump.line(line);
    assertEquals(HexFormat.of().toHexDigits(bytes[offset]), text.substring(columns.hexFirst(), columns.hexEnd()));
    assertEquals(1, text.substring(columns.asciiFirst(), columns.asciiEnd()).length());
    assertEquals(offset, dump.byteAt(line, columns.hexFirst()));
    assertEquals(offset, dump.byteAt(line, columns.hexFirst() + 1));
    assertEquals(offset, dump.byteAt(line, columns.asciiFirst()));
  }

  @Test
  void blanksBelongToTheByteBeforeThem() {
    HexDump dump = new HexDump(HEADER);
    String line = dump.line(0);
    assertEquals(7, dump.byteAt(0, line.indexOf("40 00  ") + 5));
    assertEquals(7, dump.byteAt(0, line.indexOf("40 00  ") + 6));
    assertEquals(-1, dump.byteAt(0, 2));
    assertEquals(-1, dump.byteAt(0, line.indexOf("   E") + 1));
    assertEquals(-1, dump.byteAt(1, line.length() - 1));
    assertEquals(-1, dump.byteAt(0, 500));
  }

  @Test
  void aRangeOverSeveralLinesIsCutToEach() {
    HexDump dump = new HexDump(HEADER);
    ByteRange range = new ByteRange(12, 8);
    assertEquals("c0 a8 00 01", hexPart(dump, 0, range));
    assertEquals("c0 a8 00 c7", hexPart(dump, 1, range));
    assertNull(dump.columns(1, new ByteRange(3, 4)));
    assertNull(dump.columns(0, ByteRange.NONE));
  }

  private static String hexPart(HexDump dump, int line, ByteRange range) {
    HexDump.Columns columns = dump.columns(line, range);
    return dump.line(line).substring(columns.hexFirst(), columns.hexEnd());
  }
}
