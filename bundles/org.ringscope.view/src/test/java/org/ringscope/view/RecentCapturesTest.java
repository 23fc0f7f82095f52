package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentCapturesTest {
  private static final Path A = Path.of("/tmp/a.pcap");
  private static final Path B = Path.of("/tmp/b c.pcapng");

  @Test
  void theNewestIsFirstAndEachStandsOnce() {
    RecentCaptures recent = RecentCaptures.NONE.with(A).with(B).with(A);
    assertEquals(List.of(A, B), recent.files());
  }

  @Test
  void theOldestIsForgotten() {
    RecentCaptures recent = RecentCaptures.NONE;
    for (int i = 0; i <= RecentCaptures.MOST; i++) {
      recent = recent.with(Path.of(i + ".pcap"));
    }
    assertEquals(RecentCaptures.MOST, recent.files().size());
    assertEquals(Path.of("1.pcap"), recent.files().getLast());
  }

  @Test
  void whatIsKeptComesBack() {
    RecentCaptures recent = RecentCaptures.NONE.with(A).with(B);
    assertEquals(recent.files(), RecentCaptures.parse(recent.text()).files());
  }

  @Test
  void namesThatCanNotBeKeptAreLeftOut() {
    RecentCaptures recent = RecentCaptures.NONE.with(Path.of("/tmp/two\nlines")).with(A);
    assertEquals(List.of(A), RecentCaptures.parse(recent.text()).files());
    assertEquals(List.of(A), RecentCaptures.parse("\0bad\n" + A + "\n\n" + A).files());
  }
}
