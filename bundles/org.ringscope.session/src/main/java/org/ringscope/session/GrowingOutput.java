package org.ringscope.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.StandardOpenOption;
import org.ringscope.capture.GrowingFile;
import org.ringscope.pipeline.output.WriteFailure;

/** Where a capture is written to while others read it already: they hear of all that is written. */
final class GrowingOutput implements WritableByteChannel {
  private final GrowingFile file;
  private final FileChannel channel;

  private GrowingOutput(GrowingFile file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** @throws IOException if the file can't be made or is there already, in words for people */
  static GrowingOutput create(GrowingFile file) throws IOException {
    try {
      return new GrowingOutput(
          file, FileChannel.open(file.path(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    } catch (FileAlreadyExistsException there) {
      throw new IOException(file.path() + " is there already.", there);
    } catch (IOException broken) {
      throw unwritable(file, broken);
    }
  }

  private static IOException unwritable(GrowingFile file, IOException broken) {
    return WriteFailure.of(file.path().toString(), broken);
  }

  /**
   * Writes all of it.
   *
   * @throws IOException why it can't be written, in words for people
   */
  @Override
  public int write(ByteBuffer bytes) throws IOException {
    int length = bytes.remaining();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      file.grow(channel.position());
      return length;
    } catch (IOException broken) {
      throw unwritable(file, broken);
    }
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
