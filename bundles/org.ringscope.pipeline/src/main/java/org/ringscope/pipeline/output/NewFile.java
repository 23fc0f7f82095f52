package org.ringscope.pipeline.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file being written under a temporary name in its own folder: it appears, replacing what was there, when it is
 * whole, or not at all; with {@link #commit} even if the power fails in between. A symbolic link stays and its target
 * is replaced; what is no regular file – a pipe, a device – is written directly.
 */
public final class NewFile implements Closeable {
  private final Path target;
  private final @Nullable Path temporary;
  private final FileChannel channel;
  private boolean done;

  private NewFile(Path target, @Nullable Path temporary, FileChannel channel) {
    this.target = target;
    this.temporary = temporary;
    this.channel = channel;
  }

  /** @throws FileSystemException naming the file and why it can't be written */
  public static NewFile create(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "it is a folder; name a file in it");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      return new NewFile(path, null, FileChannel.open(path, StandardOpenOption.WRITE));
    }
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new FileSystemException(path.toString(), null, "it names no file");
    }
    for (int i = 0; ; i++) {
      // A short name of its own: the target's name may already be as long as the file system allows.
      Path temporary = folder.resolve(".ringscope-" + ProcessHandle.current().pid() + "-" + i + ".tmp");
      try {
        return new NewFile(
            target, temporary, FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
      } catch (FileAlreadyExistsException e) {
        // Left by a process that was killed, or another file that this one is writing there now.
        continue;
      }
    }
  }

  /** Where the content goes. */
  public FileChannel channel() {
    return channel;
  }

  /** Makes the file appear, durably. */
  public void commit() throws IOException {
    commit(true);
  }

  /**
   * Makes the file appear without waiting for the disk, for large files that can be made again: after a power failure
   * soon afterwards it may be cut short.
   */
  public void commitUnforced() throws IOException {
    commit(false);
  }

  private void commit(boolean forced) throws IOException {
    if (temporary == null) {
      channel.close();
    } else {
      if (forced) {
        channel.force(true);
      }
      channel.close();
      try {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      }
      if (forced) {
        forceFolder(temporary.getParent());
      }
    }
    done = true;
  }

  /** Makes the rename itself durable. Systems that can't open a folder (Windows) do so by themselves. */
  private static void forceFolder(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The content is written and in place; only its durability after a power failure is the system's choice.
      return;
    }
  }

  /** Removes what was written unless {@link #commit} was called. */
  @Override
  public void close() throws IOException {
    channel.close();
    if (!done && temporary != null) {
      Files.deleteIfExists(temporary);
      // The name is free for another file, which closing this one once more must not take away.
      done = true;
    }
  }
}
