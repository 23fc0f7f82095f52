package org.ringscope.capture;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file being written under a temporary name in its own folder: it appears, replacing what was there, when it is
 * whole, or not at all. What is no regular file – a pipe, a device – is written directly.
 */
final class NewFile implements Closeable {
  private final Path target;
  private final @Nullable Path temporary;
  private final FileChannel channel;
  private boolean done;

  private NewFile(Path target, @Nullable Path temporary, FileChannel channel) {
    this.target = target;
    this.temporary = temporary;
    this.channel = channel;
  }

  static NewFile create(Path path) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      if (Files.isDirectory(path)) {
        throw new IOException(path + " is a folder; name a file to write.");
      }
      return new NewFile(path, null, FileChannel.open(path, StandardOpenOption.WRITE));
    }
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path folder = target.getParent();
    for (int i = 0; ; i++) {
      String suffix = "." + ProcessHandle.current().pid() + "-" + i + ".part";
      Path temporary = folder.resolve("." + target.getFileName() + suffix);
      try {
        return new NewFile(
            target, temporary, FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
      } catch (FileAlreadyExistsException e) {
        // Left by a process that was killed, or by somebody writing the same file now.
        continue;
      }
    }
  }

  FileChannel channel() {
    return channel;
  }

  /** Makes the file appear. */
  void commit() throws IOException {
    if (temporary == null) {
      channel.close();
    } else {
      channel.force(true);
      channel.close();
      try {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    done = true;
  }

  /** Removes what was written unless {@link #commit} was called. */
  @Override
  public void close() throws IOException {
    channel.close();
    if (!done && temporary != null) {
      Files.deleteIfExists(temporary);
    }
  }
}
