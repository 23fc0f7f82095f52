package org.ringscope.view.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.view.CaptureFiles;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.PacketColumn;
import org.ringscope.view.TimeFormat;
import org.ringscope.view.export.PacketRanges;

class PacketTextTest {
  private static final List<PacketColumn> COLUMNS = List.of(PacketColumn.LENGTH, PacketColumn.NUMBER);
  private static final CaptureFiles.Packet PACKET = new CaptureFiles.Packet(1_700_000_000_000_000_000L, new byte[60]);

  @TempDir Path folder;

  private CaptureReplay replayed(int packets) throws IOException {
    Path file = folder.resolve("test.pcap");
    CaptureFiles.write(file, Collections.nCopies(packets, PACKET));
    CaptureReplay replay = new CaptureReplay(file);
    replay.run(() -> false);
    return replay;
  }

  private static String text(CaptureReplay replay, PacketRanges packets) throws IOException {
    return Objects.requireNonNull(new PacketText(replay, COLUMNS, TimeFormat.SINCE_FIRST).of(packets, () -> false));
  }

  @Test
  void columnsStandInTheirOrderBelowTheirTitles() throws IOException {
    try (CaptureReplay replay = replayed(10)) {
      assertEquals("Length\tNo.\n60\t2\n60\t3\n60\t9\n", text(replay, PacketRanges.parse("2-3,9", 10)));
    }
  }

  @Test
  void noMoreThanAHundredThousandPacketsAreCopied() throws IOException {
    try (CaptureReplay replay = replayed(100_003)) {
      List<String> lines = text(replay, PacketRanges.of(2, 100_003)).lines().toList();
      assertEquals(100_001, lines.size());
      assertEquals("60\t100001", lines.getLast());
    }
  }

  @Test
  void whoCancelsGetsNothing() throws IOException {
    try (CaptureReplay replay = replayed(1_000)) {
      PacketText text = new PacketText(replay, COLUMNS, TimeFormat.SINCE_FIRST);
      assertNull(text.of(PacketRanges.of(1, 1_000), () -> true));
    }
  }
}
