package org.ringscope.report.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.output.NewFile;

/** Replaces a file whole: readers see the old content or the new, never a part; what goes wrong is said to people. */
public final class AtomicFile {
  private static final int BUFFER_SIZE = 1 << 16;

  private AtomicFile() {}

  /** Writes a file's whole content; need neither flush nor close. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes {@code content} by {@link NewFile}.
   *
   * @throws IOException if that fails; the message names the file and what to do. Nothing is left behind and the old
   *     file is as it was.
   */
  public static void replace(Path target, Content content) throws IOException {
    try (var file = NewFile.create(target)) {
      var out = new BufferedOutputStream(Channels.newOutputStream(file.channel()), BUFFER_SIZE);
      content.writeTo(out);
      out.flush();
      file.commit();
    } catch (IOException e) {
      throw new IOException("can't write " + SafeText.visible(target.toString()) + ": " + reason(e, target), e);
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
