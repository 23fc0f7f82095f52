package org.ringscope.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why it failed: a {@link PrintWriter} keeps that to itself, and a result lost on a full
 * disk would look like success.
 */
final class StandardOutput extends OutputStream {
  /** What Linux and macOS call a reader that has gone, as head does: no failure worth a message. */
  private static final String READER_GONE = "Broken pipe";

  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private @Nullable IOException failure;

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Says what was lost, unless the reader had read enough; returns whether anything was. */
  boolean tellFailure(PrintWriter err) {
    if (failure == null || READER_GONE.equals(failure.getMessage())) {
      return false;
    }
    err.println("ringscope: can't write to standard output: " + failure.getMessage());
    return true;
  }
}
