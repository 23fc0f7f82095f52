package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringscope.ui.Application;

class ApplicationTest {
  @Test
  void optionsAreNoCaptures() {
    assertEquals(
        List.of("a.pcap", "./-b.pcap"),
        Application.captures("-showLocation", "a.pcap", "--no-such-option", "./-b.pcap"));
  }
}
