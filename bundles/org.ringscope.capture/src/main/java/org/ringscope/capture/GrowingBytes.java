package org.ringscope.capture;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.ringscope.pipeline.Damage;

/** What there is of a file that grows; nobody waits here for more. */
final class GrowingBytes implements ByteSource {
  private final GrowingFile file;
  private final FileChannel channel;

  private GrowingBytes(GrowingFile file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static GrowingBytes open(GrowingFile file) throws IOException {
    return new GrowingBytes(file, FileChannel.open(file.path(), StandardOpenOption.READ));
  }

  @Override
  public String name() {
    return file.path().toString();
  }

  @Override
  public MemorySegment map(long position, long length, Arena arena) throws IOException {
    return channel.map(FileChannel.MapMode.READ_ONLY, position, length, arena);
  }

  @Override
  public int read(long position, ByteBuffer target) throws IOException {
    return FileBytes.read(channel, position, target, file.length());
  }

  @Override
  public long size() {
    return file.length();
  }

  @Override
  public long arrived() {
    return file.length();
  }

  @Override
  public boolean isGrowing() {
    return !file.isWhole();
  }

  /** How much of it is read tells nothing as long as it grows. */
  @Override
  public long inputSize() {
    return isGrowing() ? -1 : size();
  }

  @Override
  public Optional<Damage> damage() throws IOException {
    long now = channel.size();
    return now < file.length()
        ? Optional.of(new Damage(now, "file cut to " + now + " bytes while it was being written"))
        : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
