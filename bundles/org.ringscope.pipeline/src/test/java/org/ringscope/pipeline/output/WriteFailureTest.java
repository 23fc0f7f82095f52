package org.ringscope.pipeline.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What real failures of the file system read like. */
class WriteFailureTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aMissingFolderIsToBeMade() {
    assertEquals(
        "the folder " + folder.resolve("none") + " does not exist; create it first",
        reason(() -> NewFile.create(folder.resolve("none").resolve("x"))));
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertEquals(file + " is no folder", reason(() -> Files.createDirectories(file)));
    assertEquals("it is a folder; name a file in it", reason(() -> NewFile.create(folder)));
  }

  @Test
  void aFolderIsInTheWayOfAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.createFile(full.resolve("x"));
    assertEquals(
        full + " is a folder and in the way",
        reason(() -> Files.move(file, full, StandardCopyOption.REPLACE_EXISTING)));
  }

  @Test
  void whereNothingCanBeMadeAnotherFolderIsAskedFor() {
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      Assumptions.abort("no /proc here: Linux has it");
    }
    assertEquals(
        "nothing can be made in /proc; choose another folder",
        reason(() -> Files.createDirectory(Path.of("/proc/ringscope"))));
  }

  @Test
  void aFullDiskIsToldWithWhatToDo() {
    Path full = Path.of("/dev/full");
    if (!Files.exists(full)) {
      Assumptions.abort("no /dev/full here: Linux has it");
    }
    assertEquals("No space left on device; free some or choose another place", reason(() -> {
      try (NewFile file = NewFile.create(full)) {
        file.channel().write(ByteBuffer.allocate(1));
      }
    }));
  }

  @Test
  void otherReasonsAreTheSystemsWords() {
    IOException denied = new AccessDeniedException("x");
    assertEquals("no permission; choose another folder or change the permission", WriteFailure.reason(denied));
    assertEquals("Read-only", WriteFailure.reason(new FileSystemException("x", null, "Read-only")));
    assertEquals("IOException", WriteFailure.reason(new IOException()));
    assertEquals("x can't be written: Broken.", WriteFailure.of("x", new IOException("Broken")).getMessage());
  }

  private static String reason(Executable writing) {
    String reason = WriteFailure.reason(assertThrows(IOException.class, writing));
    assertFalse(reason.endsWith("."), reason);
    return reason;
  }
}
