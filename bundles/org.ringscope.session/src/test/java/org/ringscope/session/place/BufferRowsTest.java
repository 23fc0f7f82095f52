package org.ringscope.session.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;
import org.ringscope.stack.place.PostedBuffer;

/** Rows worked by hand: buffers of 100 bytes. */
class BufferRowsTest {
  private final BufferRows rows = new BufferRows();

  private void post(String name, long time) {
    rows.posted(new PostedBuffer(100, null), (long) (name.charAt(0) - 'A') * 100, time);
  }

  /** 250 bytes at 1,000: 100 in A, 100 in B, 50 wait for C. B and C are posted at 2,000 and 4,000. */
  @Test
  void whatWaitsGoesToTheBufferThatIsPostedForIt() {
    post("A", 500);
    rows.placed(1_000, 0, 100, Fate.DIRECT, null);
    rows.placed(1_000, 100, 150, Fate.HELD, Cause.NO_BUFFER);
    post("B", 2_000);
    assertEquals("A direct 100 held 0 wait 0 missing 0; B direct 0 held 100 wait 1000 missing 0", words(2));
    rows.missing(250, 30);
    post("C", 4_000);
    assertEquals(
        "A direct 100 held 0 wait 0 missing 0; B direct 0 held 100 wait 1000 missing 0;"
            + " C direct 0 held 50 wait 3000 missing 30",
        words(3));
  }

  @Test
  void bytesThatCrossABufferAreInBoth() {
    post("A", 0);
    post("B", 0);
    post("C", 0);
    rows.placed(10, 90, 20, Fate.RESHUFFLED, Cause.CROSSES_BUFFER);
    rows.missing(150, 60);
    assertEquals(
        "A direct 0 held 0 wait 0 missing 0; B direct 0 held 0 wait 0 missing 50;"
            + " C direct 0 held 0 wait 0 missing 10",
        words(3));
    assertTrue(rows.at(0).isUsed());
    assertEquals(10, rows.at(1).fate(Fate.RESHUFFLED));
  }

  @Test
  void moreBuffersThanATableHoldsAreCounted() {
    for (int i = 0; i < BufferRows.MOST_ROWS + 3; i++) {
      rows.posted(new PostedBuffer(1, null), i, 0);
    }
    rows.placed(5, 0, BufferRows.MOST_ROWS + 3, Fate.HELD, Cause.NO_BUFFER);
    assertEquals(3, rows.leftOut());
    assertFalse(rows.at(BufferRows.MOST_ROWS - 1).fate(Fate.HELD) == 0);
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      BufferRow row = rows.at(i);
      words.append(i == 0 ? "" : "; ").append(row.name()).append(" direct ").append(row.fate(Fate.DIRECT))
          .append(" held ").append(row.fate(Fate.HELD)).append(" wait ").append(row.meanWait())
          .append(" missing ").append(row.missing());
    }
    return words.toString();
  }
}
