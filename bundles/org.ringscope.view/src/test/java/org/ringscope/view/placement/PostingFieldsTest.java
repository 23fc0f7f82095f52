package org.ringscope.view.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.stack.place.PostingHabit;
import org.ringscope.stack.place.PostingPolicy;

class PostingFieldsTest {
  /** Buffers as {@code ringscope place --help} has them. */
  @ParameterizedTest
  @CsvSource({"RING,16x64K,0us", "ONE,1x1G,0us", "RECORD,64x1000,0us", "LATE,16x64K,50us", "PAGES,512x4K,0us"})
  void theUsualIsOfferedAndUnderstood(PostingChoice choice, String buffers, String busy) {
    assertEquals(new PostingFields(choice, buffers, busy), choice.usual());
    assertNull(choice.usual().fault());
    assertEquals(choice.usual(), PostingFields.of(choice.usual().policy()));
  }

  @Test
  void whatIsTypedIsThePolicy() {
    assertEquals(
        new PostingPolicy(PostingHabit.RECORD, 8, 2048, 0, 1_500_000),
        new PostingFields(PostingChoice.RECORD, " 8 x 2K", "1.5ms ").policy());
  }

  @ParameterizedTest
  @CsvSource({
    "RING,nonsense,0us,'Buffers: COUNTxSIZE, as in 16x64K, not nonsense'",
    "RING,0x64K,0us,'Buffers: 1 or more'",
    "RING,4x64K,soon,'Busy: Not a time'",
    "RING,4x64K,2h,'Busy: Not a time'",
    "RING,4x64K,3601s,'Ring: an application takes 0 s to an hour'",
    "ONE,2x64K,0us,'One buffer: '",
    "LATE,4x64K,0us,'Late: '",
    "PAGES,4x64K,0us,'Pages: pages have 4096 bytes, not 65536'"
  })
  void whatIsWrongIsToldWithItsField(PostingChoice choice, String buffers, String busy, String begin) {
    PostingFields typed = new PostingFields(choice, buffers, busy);
    String fault = typed.fault();
    assertNotNull(fault);
    assertTrue(fault.startsWith(begin), fault);
    assertThrows(IllegalArgumentException.class, typed::policy);
  }

  @Test
  void oneBufferIsNeverPostedAgainSoThatBusyDoesNotMatter() {
    assertNull(new PostingFields(PostingChoice.ONE, "1x64K", "nonsense").fault());
  }
}
