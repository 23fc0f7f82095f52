package org.ringscope.report.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import org.ringscope.pipeline.output.NewFile;
import org.ringscope.pipeline.output.WriteFailure;

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
      String reason = WriteFailure.reason(e);
      throw new IOException(SafeText.visible("can't write " + target + ": " + reason), e);
    }
  }
}
