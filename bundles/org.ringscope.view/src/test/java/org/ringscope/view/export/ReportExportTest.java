package org.ringscope.view.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.ReportFormat;
import org.ringscope.view.CaptureFiles;
import org.ringscope.view.CaptureReplay;

class ReportExportTest {
  @TempDir Path folder;
  private ReplayReport report;

  @BeforeEach
  void replay() throws IOException {
    Path capture = folder.resolve("one.pcap");
    CaptureFiles.write(capture, List.of(new CaptureFiles.Packet(1_700_000_000_000_000_000L, new byte[60])));
    try (CaptureReplay replay = new CaptureReplay(capture)) {
      replay.run(() -> false);
      report = Objects.requireNonNull(replay.report());
    }
    Files.delete(capture);
  }

  @ParameterizedTest
  @EnumSource
  void theFileHoldsWhatTheCommandLineWrites(ReportFormat format) throws IOException {
    Path file = folder.resolve("report");
    assertTrue(ReportExport.write(report, format, file, () -> false));
    var expected = new ByteArrayOutputStream();
    format.writer().write(report, expected);
    assertArrayEquals(expected.toByteArray(), Files.readAllBytes(file));
  }

  @Test
  void canceledItLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), "old");
    assertFalse(ReportExport.write(report, ReportFormat.JSON, file, () -> true));
    assertEquals("old", Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void aMissingFolderIsToldByName() {
    Path file = folder.resolve("none").resolve("report.json");
    var failure =
        assertThrows(IOException.class, () -> ReportExport.write(report, ReportFormat.JSON, file, () -> false));
    assertTrue(String.valueOf(failure.getMessage()).contains("does not exist"), failure.getMessage());
  }
}
