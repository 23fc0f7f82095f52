package org.ringscope.capture;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.ringscope.pipeline.Damage;

/** A regular file, as long as it was when opened: what a running capture appends later is not read. */
final class FileBytes implements ByteSource {
  private final Path path;
  private final FileChannel channel;
  private final long size;
  private final FileTime modified;

  private FileBytes(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.channel = channel;
    size = channel.size();
    modified = Files.readAttributes(path, BasicFileAttributes.class).lastModifiedTime();
  }

  static FileBytes open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "it is a folder");
    }
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new FileBytes(path, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public MemorySegment map(long position, long length, Arena arena) throws IOException {
    long now = channel.size();
    if (now < position + length) {
      throw new IOException(
          path + ": file changed at byte " + now + ": it had " + size + " bytes when opened. Open it again.");
    }
    return channel.map(FileChannel.MapMode.READ_ONLY, position, length, arena);
  }

  @Override
  public int read(long position, ByteBuffer target) throws IOException {
    try {
      return read(channel, position, target, size);
    } catch (ClosedChannelException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(path + " can't be read at byte " + position + ": " + e.getMessage(), e);
    }
  }

  /** Reads up to {@code end}; a channel may return less than asked for at any time. */
  static int read(FileChannel channel, long position, ByteBuffer target, long end) throws IOException {
    int wanted = (int) Math.max(0, Math.min(target.remaining(), end - position));
    target.limit(target.position() + wanted);
    int total = 0;
    while (total < wanted) {
      int read = channel.read(target, position + total);
      if (read < 0) {
        break;
      }
      total += read;
    }
    return total;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long arrived() {
    return size;
  }

  @Override
  public Optional<Damage> damage() throws IOException {
    long now = channel.size();
    if (now < size) {
      String message = "file changed while being read: it had " + size + " bytes when opened and has " + now + " now";
      return Optional.of(new Damage(now, message));
    }
    return Optional.empty();
  }

  /** True if somebody wrote to the file since it was opened, or put another one in its place. */
  boolean wasTouched() {
    try {
      return !Files.readAttributes(path, BasicFileAttributes.class).lastModifiedTime().equals(modified);
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
