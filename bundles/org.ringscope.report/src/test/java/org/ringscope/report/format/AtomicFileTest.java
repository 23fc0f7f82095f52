package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir
  Path folder;

  @Test
  void everyFormatReplacesAnOldFileAndLeavesNothingElse() throws IOException {
    for (ReportFormat format : ReportFormat.values()) {
      Path file = folder.resolve("report." + format.ending());
      Files.writeString(file, "old");
      ReportFormat.of(file).writer().write(SampleReports.typical(), file);
      assertEquals(GoldenFile.written(format.writer(), SampleReports.typical()), Files.readString(file));
    }
    assertEquals(ReportFormat.values().length, entries());
  }

  @Test
  void aFailingWriteKeepsTheOldFileAndLeavesNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), "old");
    var failure = assertThrows(IOException.class, () -> AtomicFile.replace(file, out -> {
      out.write(new byte[1 << 20]);
      throw new IOException("No space left on device");
    }));
    assertEquals(
        "can't write " + file + ": No space left on device; free some or choose another place", failure.getMessage());
    assertEquals("old", Files.readString(file));
    assertEquals(1, entries());
  }

  @Test
  void aFaultInTheProgramKeepsTheOldFileToo() throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), "old");
    assertThrows(IllegalStateException.class, () -> AtomicFile.replace(file, _ -> {
      throw new IllegalStateException();
    }));
    assertEquals("old", Files.readString(file));
    assertEquals(1, entries());
  }

  @Test
  void aFullDiskIsNamedAsSuch() {
    Path full = Path.of("/dev/full");
    if (!Files.exists(full)) {
      Assumptions.abort("no /dev/full here: Linux has it");
    }
    for (ReportFormat format : ReportFormat.values()) {
      var failure = assertThrows(IOException.class, () -> format.writer().write(SampleReports.typical(), full));
      assertEquals(
          "can't write /dev/full: No space left on device; free some or choose another place", failure.getMessage());
    }
    assertFalse(Files.isRegularFile(full), "a device is written to, never replaced");
  }

  @Test
  void aFolderIsNoTarget() throws IOException {
    Path target = Files.createDirectory(folder.resolve("report.json"));
    var failure = assertThrows(IOException.class, () -> new JsonReport().write(SampleReports.typical(), target));
    assertEquals("can't write " + target + ": it is a folder; name a file in it", failure.getMessage());
    assertEquals(1, entries());
  }

  @Test
  void aMissingFolderIsNamed() {
    Path target = folder.resolve("missing").resolve("report.json");
    var failure = assertThrows(IOException.class, () -> new JsonReport().write(SampleReports.typical(), target));
    assertEquals(
        "can't write " + target + ": the folder " + folder.resolve("missing") + " does not exist; create it first",
        failure.getMessage());
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path target = Files.writeString(folder.resolve("file"), "").resolve("report.json");
    var failure = assertThrows(IOException.class, () -> new JsonReport().write(SampleReports.typical(), target));
    assertTrue(failure.getMessage().startsWith("can't write " + target + ": "), failure.getMessage());
  }

  @Test
  void aFolderWithoutPermissionIsNamedAsSuch() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"), PosixFilePermissions.asFileAttribute(
        PosixFilePermissions.fromString("r-xr-xr-x")));
    // The superuser may write anywhere but into the kernel's own file systems.
    Path target = (Files.isWritable(locked) ? Path.of("/sys") : locked).resolve("report.json");
    if (!Files.exists(target.getParent())) {
      Assumptions.abort("no folder here that the superuser can't write to");
    }
    var failure = assertThrows(IOException.class, () -> new JsonReport().write(SampleReports.typical(), target));
    assertTrue(
        failure.getMessage().equals("can't write " + target
            + ": no permission; choose another folder or change the permission")
            || failure.getMessage().equals("can't write " + target + ": Read-only file system"),
        failure.getMessage());
  }

  @Test
  void aLinkStaysAndItsTargetIsReplaced() throws IOException {
    Path real = Files.writeString(folder.resolve("real.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), real.getFileName());
    AtomicFile.replace(link, out -> out.write('x'));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("x", Files.readString(real));
  }

  @Test
  void aNewFileHasTheUsualPermissions() throws IOException {
    Path usual = Files.writeString(folder.resolve("usual"), "");
    Path written = folder.resolve("written");
    AtomicFile.replace(written, out -> out.write('x'));
    assertEquals(
        Files.getPosixFilePermissions(usual, LinkOption.NOFOLLOW_LINKS), Files.getPosixFilePermissions(written));
  }

  @Test
  void aNameOfFullLengthCanBeWritten() throws IOException {
    Path file = folder.resolve("n".repeat(250) + ".json");
    new JsonReport().write(SampleReports.empty(), file);
    assertTrue(Files.size(file) > 0);
  }

  @Test
  void aKilledProgramLeavesTheOldFile() throws Exception {
    Path file = Files.writeString(folder.resolve("report.json"), "old");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process killed = new ProcessBuilder(List.of(
            java.toString(), "-cp", System.getProperty("java.class.path"), AtomicFileTest.class.getName(),
            file.toString()))
        .redirectErrorStream(true)
        .start();
    String said = new String(killed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(killed.waitFor(1, TimeUnit.MINUTES));
    assertEquals(KILLED, killed.exitValue(), said);
    assertEquals("old", Files.readString(file));
  }

  private static final int KILLED = 137;

  /** Dies in the middle of writing a file, as by {@code kill -9}. */
  public static void main(String[] arguments) throws IOException {
    AtomicFile.replace(Path.of(arguments[0]), (OutputStream out) -> {
      out.write(new byte[1 << 20]);
      Runtime.getRuntime().halt(KILLED);
    });
  }

  private long entries() throws IOException {
    try (var list = Files.list(folder)) {
      return list.count();
    }
  }
}
