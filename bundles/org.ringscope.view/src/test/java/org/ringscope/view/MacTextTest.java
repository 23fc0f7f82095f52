package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MacTextTest {
  @Test
  void isSixOctetsOfTwoDigits() {
    assertEquals("00:1b:21:0a:ff:09", MacText.of(0x001b210aff09L));
    assertEquals("ff:ff:ff:ff:ff:ff", MacText.of(0xffff_ffff_ffffL));
  }
}
