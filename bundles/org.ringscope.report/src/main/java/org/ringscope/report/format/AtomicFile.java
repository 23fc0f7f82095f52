package org.ringscope.report.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Replaces a file whole: readers see the old content or the new, never a part, even if the power fails in between. */
public final class AtomicFile {
  private static final int BUFFER_SIZE = 1 << 16;

  private AtomicFile() {}

  /** Writes a file's whole content; need neither flush nor close. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes {@code content} beside {@code target}, forces it to the disk and renames it. A symbolic link stays and its
   * target is replaced; a device or pipe is written to as it is.
   *
   * @throws IOException if that fails; the message names the file and what to do. Nothing is left behind and the old
   *     file is as it was.
   */
  public static void replace(Path target, Content content) throws IOException {
    try {
      Path real = Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
      if (Files.isDirectory(real)) {
        throw new IOException("it is a folder; name a file in it");
      }
      if (Files.exists(real) && !Files.isRegularFile(real)) {
        writeThrough(real, content);
      } else {
        writeBeside(real.toAbsolutePath(), content);
      }
    } catch (IOException e) {
      throw new IOException("can't write " + SafeText.visible(target.toString()) + ": " + reason(e, target), e);
    }
  }

  private static void writeThrough(Path device, Content content) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(device, StandardOpenOption.WRITE), BUFFER_SIZE)) {
      content.writeTo(out);
    }
  }

  private static void writeBeside(Path target, Content content) throws IOException {
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException("it names no file");
    }
    // A short name of its own: the target's name may already be as long as the file system allows.
    Path temporary = folder.resolve(
        ".ringscope-" + ProcessHandle.current().pid() + '-' + Long.toHexString(System.nanoTime()) + ".tmp");
    try {
      try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_SIZE);
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException | Error e) {
      deleteAfter(e, temporary);
      throw e;
    }
    forceFolder(folder);
  }

  private static void deleteAfter(Throwable failure, Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** Makes the rename itself durable. Systems that can't open a folder (Windows) do so by themselves. */
  private static void forceFolder(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The content is written and in place; only its durability after a power failure is the system's choice.
      return;
    }
  }

  private static String reason(IOException e, Path target) {
    @Nullable Path folder = target.toAbsolutePath().getParent();
    return switch (e) {
      case NoSuchFileException _ when folder != null && !Files.exists(folder) ->
          "the folder " + SafeText.visible(String.valueOf(folder)) + " does not exist; create it first";
      case NotDirectoryException _ -> SafeText.visible(String.valueOf(folder)) + " is not a folder";
      case AccessDeniedException _ -> "no permission; choose another folder or change the permission";
      case FileSystemException f when f.getReason() != null -> SafeText.visible(f.getReason());
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : SafeText.visible(e.getMessage());
    };
  }
}
